import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toServiceName } from '../src/services/registry-schema.ts';
import { formatFindings } from '../src/problems.ts';
import { makeOwnNotes } from './checks/make-own-notes.ts';

const root = join(import.meta.dirname, '..');
const notes = makeOwnNotes(root);
const { file, registry, placeOf } = notes.registry!;

/** `content/services.yaml:12 s3 …` for each service that FAILS. */
function failing(reason: string, fails: (service: (typeof registry.services)[number]) => boolean): string[] {
  return registry.services.flatMap((service, at) =>
    fails(service) ? [`${file}:${placeOf(['services', at]).line} ${service.id} ${reason}`] : [],
  );
}

describe('the registry of the courses', () => {
  it('fits its notes: no finding on a name, a home, a link or an anchor', () => {
    expect(formatFindings(notes.findings)).toBe('');
  });

  it('gives each entry the id that addresses and tests rely on: its short name, else its name without vendor', () => {
    const expected = ({ name, short }: (typeof registry.services)[number]) =>
      toServiceName(short ?? name)
        .name.replace(/^(?:Amazon|AWS) /, '')
        .toLowerCase()
        .replaceAll(':', '')
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    expect(failing('should be its name in kebab-case', (service) => service.id !== expected(service))).toEqual([]);
  });

  it('says in one sentence of at most twenty words what each entry is', () => {
    const isSentence = (text = '') => /^\S.*\.$/.test(text) && text.split(/\s+/).length <= 20;
    expect(failing('needs a summary of one sentence', ({ summary }) => !isSentence(summary))).toEqual([]);
  });

  it('files each entry under a category and a home', () => {
    expect(failing('needs a category', ({ category }) => !category)).toEqual([]);
    expect(failing('needs a home', ({ id }) => !notes.homes.has(id))).toEqual([]);
  });

  it('holds no entry that the courses never mention', () => {
    const mentioned = new Set(notes.mentions.map(({ service }) => service));
    expect(failing('is mentioned nowhere', ({ id }) => !mentioned.has(id))).toEqual([]);
  });
});

describe('an entry that does not fit', () => {
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  const report = (entry: string) => formatFindings(makeOwnNotes(root, entry).findings);

  it('is reported with file and line: an alias of two services', () => {
    expect(report('  - id: bad\n    name: Bad Service\n    aliases: [Amazon S3]\n')).toContain(
      `${file}:${lines + 3}:15 error: "Amazon S3" of "bad" is also a name of "s3" at ${file}:`,
    );
  });

  it('is reported with file and line: a home that no course has', () => {
    expect(report("  - id: bad\n    name: SMOTE test\n    homes: ['amazon-s3#glaciers']\n")).toContain(
      `${file}:${lines + 3}:13 warning: "bad" has its home at "amazon-s3#glaciers", which these notes lack`,
    );
  });
});

describe('names of the registry', () => {
  const linked = new Map(
    notes.mentions.map(({ service, sentence, start, end }) => [sentence.slice(start, end), service]),
  );

  it('lead to the entry that a reader means', () => {
    const sample = {
      'Amazon S3': 's3',
      'Glue ETL': 'glue-etl',
      'AWS Batch': 'batch',
      NACL: 'nacl',
      QuickSight: 'quick-sight',
    };
    expect(Object.fromEntries(Object.keys(sample).map((name) => [name, linked.get(name)]))).toEqual(sample);
  });

  it('leave ordinary words alone', () => {
    const words = [
      'batch job',
      'Batch jobs',
      'translate',
      'backup',
      'Backup',
      'budget',
      'glue',
      'connect',
      'organizations',
    ];
    expect(words.filter((word) => linked.has(word))).toEqual([]);
  });
});
