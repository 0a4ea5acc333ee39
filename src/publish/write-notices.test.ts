import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesName, writeNotices } from './write-notices.ts';

test('a site says whose work it carries, with versions and whole licences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  writeNotices(folder);
  const text = readFileSync(join(folder, noticesName), 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).toMatch(/^Pagefind \d+\.\d+\.\d+: /m);
  expect(text).toMatch(/^Workbox \d+\.\d+\.\d+: /m);
  expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(2);
});
