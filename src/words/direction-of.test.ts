import { expect, test } from 'vitest';
import { directionOf } from './direction-of.ts';

test.each(['ar', 'he', 'fa-IR', 'ur', 'az-Arab'])('%s is written from right to left', (lang) => {
  expect(directionOf(lang)).toBe('rtl');
});

test.each(['en', 'ja', 'zh-Hans', 'az', 'en-XA'])('%s needs no direction', (lang) => {
  expect(directionOf(lang)).toBeUndefined();
});
