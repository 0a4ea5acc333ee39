import { expect, test } from 'vitest';
import { listLanguages } from './list-languages.ts';

const english = { lang: 'en', home: '/', services: '/services/', pages: { '': '/', 'knoten/stek': '/knots/bend/' } };
const arabic = { lang: 'ar', home: '/ar/', services: undefined, pages: { '': '/ar/' } };

test('the languages of a page: its own in its place, the nearest page above where it is missing', () => {
  const { ofPage } = listLanguages({ others: [english, arabic], lang: 'de', isOriginal: false });
  const links = ofPage('/de/knoten/stek/', ['knoten/stek', 'knoten', '']);
  expect(links.map(({ title, address, isHere, isSame }) => [title, address, isHere, isSame])).toEqual([
    ['English', '/knots/bend/', false, true],
    ['العربية', '/ar/', false, false],
    ['Deutsch', '/de/knoten/stek/', true, true],
  ]);
  expect(links.map(({ dir }) => dir)).toEqual(['ltr', 'rtl', 'ltr']);
});

test('pages of the site itself are in every language, those of services where it has a registry', () => {
  const { ofPath } = listLanguages({ others: [english, arabic], lang: 'de', isOriginal: false });
  const addresses = (path: string) => ofPath(path, `/de/${path}`).map(({ address, isSame }) => `${address} ${isSame}`);
  expect(addresses('search/')).toEqual(['/search/ true', '/ar/search/ true', '/de/search/ true']);
  expect(addresses('services/s3/')).toEqual(['/services/s3/ true', '/ar/ false', '/de/services/s3/ true']);
  expect(addresses('404.html')).toEqual(['/ false', '/ar/ false', '/de/404.html true']);
});

test('one language is no choice', () => {
  expect(listLanguages({ others: [], lang: 'en', isOriginal: true }).ofPath('', '/')).toEqual([]);
});
