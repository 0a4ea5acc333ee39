import { expect, test } from 'vitest';
import { createChapterLinks } from './create-chapter-links.ts';

const links = createChapterLinks('/notes/', {
  lang: 'en',
  name: 'Notes',
  description: '',
  label: 'Services',
  changed: undefined,
  credits: [],
  styles: '',
  pages: [
    { address: '/notes/c/', title: 'C', depth: 0 },
    { address: '/notes/c/s3/', title: 'S3', depth: 1 },
  ],
  services: [{ address: '/notes/services/s3/', name: 'S3', names: [], summary: '', home: undefined }],
});

test('links lead from chapter to chapter, ids stay', () => {
  expect(links.link('/notes/c/s3/#tips', 'chapter-1.xhtml')).toBe('chapter-2.xhtml#tips');
  expect(links.link('#tips', 'chapter-1.xhtml')).toBe('chapter-1.xhtml#tips');
  expect(links.link('/notes/c?quote=1', 'chapter-2.xhtml')).toBe('chapter-1.xhtml');
  expect(links.innerId('chapter-1.xhtml', 'tips')).toBe('tips');
});

test('services stand in one chapter, home is the contents', () => {
  expect(links.link('/notes/services/s3/#u-with', '')).toBe('services.xhtml#service-1');
  expect(links.link('/notes/services/#u-category-1', '')).toBe('services.xhtml');
  expect(links.link('/notes/', '')).toBe('nav.xhtml');
  expect(links.link('/notes/nothing/', '')).toBeUndefined();
});
