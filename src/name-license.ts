/** What a licence's text says in its first lines, most particular first. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^\s*(the )?mit license|permission is hereby granted, free of charge.*without limitation/is, 'MIT'],
  [/apache license,?\s+version 2/i, 'Apache 2.0'],
  [/gnu affero general public license\s+version 3/i, 'AGPL 3.0'],
  [/gnu lesser general public license\s+version 3/i, 'LGPL 3.0'],
  [/gnu lesser general public license\s+version 2\.1/i, 'LGPL 2.1'],
  [/gnu general public license\s+version 3/i, 'GPL 3.0'],
  [/gnu general public license\s+version 2/i, 'GPL 2.0'],
  [/gnu free documentation license/i, 'GFDL'],
  [/mozilla public license,?\s+version 2/i, 'MPL 2.0'],
  [/redistributions.*neither the name/is, 'BSD 3-Clause'],
  [/redistributions of source code/i, 'BSD 2-Clause'],
  [/isc license|permission to use, copy, modify, and\/or distribute/i, 'ISC'],
  [/free and unencumbered software released into the public domain/i, 'Unlicense'],
  [/boost software license/i, 'BSL 1.0'],
  [/cc0 1\.0|creative commons zero/i, 'CC0 1.0'],
];
const parts: readonly (readonly [RegExp, string])[] = [
  [/non-?commercial/i, 'NC'],
  [/no-?deriv/i, 'ND'],
  [/share-?alike/i, 'SA'],
];

/** The short name of the licence with TEXT, or its first line. */
export function nameLicense(text: string): string {
  const head = text.slice(0, 4000);
  const known = names.find(([pattern]) => pattern.test(head))?.[1];
  if (known) return known;
  const title = /(?:creative commons )?attribution([\w -]*?)\s*(\d\.\d)/i.exec(head);
  if (title) {
    const letters = parts.filter(([pattern]) => pattern.test(title[1]!)).map(([, part]) => part);
    return `CC ${['BY', ...letters].join('-')} ${title[2]}`;
  }
  const line = head.split(/\r?\n/).find((row) => /\p{L}/u.test(row)) ?? 'LICENSE';
  return line.replace(/^[#=*\s]+|[#=*\s]+$/g, '').slice(0, 80);
}

/** Whom the line `Copyright (c) 2020-2026 Jane Doe` of TEXT names; undefined where it is a form to be filled in. */
export function copyrightHolder(text: string): string | undefined {
  const line = /^[ \t]*copyright\s+(?:(?:\(c\)|©)\s*)?(?:\d{4}[\s\d,–-]*(?:present)?[\s,]*)?(?:by\s+)?(\S.*)$/im.exec(
    text.slice(0, 4000),
  );
  const name = line?.[1]!
    .replace(/\s*<[^>]*>|\s*\(https?:[^)]*\)|\s*https?:\S+|[\s.,]*all rights reserved\.?/gi, '')
    .replace(/[\s.,]+$/, '');
  const isName =
    name &&
    name.length <= 80 &&
    !/[[\]{}<>]|\b(license|licence|holder|notice|owner|statement|interest|law)s?\b/i.test(name);
  return isName ? name : undefined;
}
