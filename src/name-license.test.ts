import { expect, it } from 'vitest';
import { copyrightHolder, nameLicense } from './name-license.ts';

it.each([
  ['MIT License\n\nCopyright (c) 2026 Jane Doe', 'MIT'],
  ['Copyright 2026 Jane\n\nPermission is hereby granted, free of charge, to any\nperson … without limitation', 'MIT'],
  [
    '                                 Apache License\n                           Version 2.0, January 2004',
    'Apache 2.0',
  ],
  ['                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007', 'GPL 3.0'],
  ['Creative Commons Attribution-ShareAlike 4.0 International Public License', 'CC BY-SA 4.0'],
  ['Attribution-NonCommercial-NoDerivatives 4.0 International', 'CC BY-NC-ND 4.0'],
  ['# Attribution 4.0 International', 'CC BY 4.0'],
  ['CC0 1.0 Universal', 'CC0 1.0'],
  ['\n== House rules ==\nBe kind.', 'House rules'],
])('names the licence %j: %s', (text, name) => {
  expect(nameLicense(text)).toBe(name);
});

it.each([
  ['Copyright (c) 2014-2026 Jane Doe <jane@example.com>', 'Jane Doe'],
  ['  Copyright © 2020, 2021 The Knots authors. All rights reserved.', 'The Knots authors'],
  ['Copyright 2020-present Doe, Inc.', 'Doe, Inc'],
  ['Copyright [yyyy] [name of copyright owner]', undefined],
  ['Copyright License. Subject to the terms', undefined],
  ['No such line', undefined],
])('%j is by %s', (text, name) => {
  expect(copyrightHolder(`Some License\n\n${text}\n`)).toBe(name);
});
