import { extname } from 'node:path';
import { directionOf } from '../../words/direction-of.ts';
import type { EditionFacts } from '../one-file/edition-facts.ts';
import { escape, type Xhtml } from './to-xhtml.ts';

export interface Chapter extends Xhtml {
  readonly name: string;
  readonly title: string;
}

/** Tells where the list of files is. */
export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const types: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

function creators(credits: EditionFacts['credits']): string {
  const authors = new Set(credits.flatMap(({ author }) => author ?? []));
  const rights = new Set(credits.flatMap(({ license }) => license?.title ?? []));
  return [
    ...Array.from(authors, (name) => `<dc:creator>${escape(name)}</dc:creator>\n`),
    ...Array.from(rights, (name) => `<dc:rights>${escape(name)}</dc:rights>\n`),
  ].join('');
}

/** The list of files of the book, in the order of reading. HASH is what its id is made from, 32 hex digits or more. */
export function packageDocument(
  { name, lang, description, changed, credits }: EditionFacts,
  chapters: readonly Chapter[],
  pictures: readonly string[],
  hash: string,
): string {
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  const modified = new Date(changed ?? Date.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="styles" href="book.css" media-type="text/css"/>',
    ...chapters.map(({ name, properties }, at) => {
      const list = properties.length ? ` properties="${properties.join(' ')}"` : '';
      return `<item id="c${at + 1}" href="${name}" media-type="application/xhtml+xml"${list}/>`;
    }),
    ...pictures.map((name, at) => `<item id="p${at + 1}" href="${name}" media-type="${types[extname(name)]}"/>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuid}</dc:identifier>
<dc:title>${escape(name)}</dc:title>
<dc:language>${lang}</dc:language>
${description ? `<dc:description>${escape(description)}</dc:description>\n` : ''}${creators(credits)}<meta property="dcterms:modified">${modified}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine${directionOf(lang) ? ' page-progression-direction="rtl"' : ''}>
<itemref idref="nav"/>
${chapters.map((_, at) => `<itemref idref="c${at + 1}"/>`).join('\n')}
</spine>
</package>
`;
}
