import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFindings } from '../problems.ts';
import { read } from './read.ts';

function langOf(text: string): string | undefined {
  const source = { file: 'a.md', path: '/a.md', bytes: new TextEncoder().encode(text) };
  return read(source, { tidy: true }, createFindings())?.lang;
}

describe('the language of notes', () => {
  it.each([
    ['README.md', 'en'],
    ['README-de.md', 'de'],
    ['README.es.md', 'es'],
    ['README.french.md', 'fr'],
    ['README-ja.md', 'ja'],
    ['README_nl.md', 'nl'],
    ['README.pt-BR.md', 'pt'],
    ['README-zh-Hans.md', 'zh-Hans'],
  ])('%s is in %s', (file, lang) => {
    const path = new URL(`../../e2e/fixtures/tongues/${file}`, import.meta.url);
    expect(langOf(readFileSync(path, 'utf8'))).toBe(lang);
  });

  it.each([
    ['Arabic', 'ar', 'يحتاج الخبز الجيد إلى الدقيق والماء والملح والوقت.'],
    ['Persian', 'fa', 'نان خوب به آرد، آب، نمک و زمان نیاز دارد و پختن آن چندان سخت نیست.'],
    ['Hebrew', 'he', 'לחם טוב צריך קמח, מים, מלח וזמן.'],
    ['Russian', 'ru', 'Хорошему хлебу нужны мука, вода, соль и время.'],
    ['Ukrainian', 'uk', 'Хороший хліб потребує борошна, води, солі й часу, і його легко спекти.'],
    ['Traditional Chinese', 'zh-Hant', '這份筆記會說明怎麼在家烤麵包，過後還會講怎樣保存。'],
  ])('%s is known by its script', (_, lang, text) => {
    expect(langOf(text)).toBe(lang);
  });

  it.each([
    [
      'Italian',
      'Il pane buono ha bisogno di farina, acqua, sale e tempo. Queste note raccontano come si fa a casa, con gli strumenti che ci sono in ogni cucina. La pasta si fa prima con la farina e con l’acqua, e il sale arriva più tardi. Una pasta morbida ha più acqua di una dura, e per questo la mollica ha buchi grandi. Non si mette in frigo, dove diventa vecchia tre volte più in fretta.',
    ],
    [
      'Indonesian',
      'Roti yang baik membutuhkan tepung, air, garam, dan waktu. Catatan ini menjelaskan cara membuatnya di rumah dengan alat yang ada di setiap dapur. Adonan dibuat dari tepung dan air dahulu, lalu garam ditambahkan kemudian.',
    ],
  ])('%s, which has no words here, is not taken for another', (_, text) => {
    expect(langOf(text)).toBeUndefined();
  });
});
