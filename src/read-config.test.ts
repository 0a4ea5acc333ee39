import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { configSchema, readConfig } from './read-config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('settings are read from JSON, their paths from the folder of the file', () => {
  writeFileSync(join(folder, 'unscroll.config.json'), '{"name": "Knots", "services": "lists/names.yaml"}');
  expect(readConfig(folder, '/')).toEqual({ name: 'Knots', services: join(folder, 'lists/names.yaml') });
});

test('settings are read from TypeScript as well', () => {
  writeFileSync(join(folder, 'unscroll.config.ts'), 'const lang: string = "de";\nexport default { lang };\n');
  expect(readConfig(folder, '/')).toEqual({ lang: 'de' });
});

test('a folder without settings has none', () => {
  expect(readConfig(folder, '/')).toEqual({});
});

test('settings in TypeScript that throw, or are wrong, are named with the file', () => {
  writeFileSync(join(folder, 'unscroll.config.ts'), 'throw new Error("no such day");\n');
  expect(() => readConfig(folder, folder))
    .toThrow(`unscroll.config.ts error: the settings can't be loaded: no such day (config/syntax)
  Export them by \`export default { … }\`, or write unscroll.config.json.`);
});

test('every wrong setting is named at its line', () => {
  writeFileSync(
    join(folder, 'unscroll.config.json'),
    '{\n  "lang": "no language",\n  "site": "notes",\n  "tydi": true\n}\n',
  );
  expect(() => readConfig(folder, folder))
    .toThrow(`unscroll.config.json:2:11 error: lang: not a language tag such as en or zh-Hans (config/schema)
unscroll.config.json:3:11 error: site: not an address such as https://notes.example (config/schema)
unscroll.config.json:4:11 error: there is no setting "tydi" (config/schema)
  Did you mean "tidy"?`);
});

test('a site with a path is refused, since that is the base', () => {
  writeFileSync(join(folder, 'unscroll.config.json'), '{ "site": "https://a.example/b" }');
  expect(() => readConfig(folder, folder)).toThrow(
    'unscroll.config.json:1:11 error: site: a site has no path: that is what "base" is for (config/schema)',
  );
});

test('files that settings name are looked for at once, and must be fit for a page', () => {
  writeFileSync(join(folder, 'a.svg'), '<svg onload="run()"></svg>');
  writeFileSync(join(folder, 'a.css'), 'a { color: red }\n@import url("https://fonts.example/a.css");\n');
  writeFileSync(
    join(folder, 'unscroll.config.json'),
    '{\n  "logo": { "light": "a.svg",\n    "dark": "b.svg" },\n  "favicon": "a.css",\n  "stylesheet": "a.css",\n  "accent": 190\n}',
  );
  expect(() => readConfig(folder, folder)).toThrow(
    'unscroll.config.json:6:13 error: accent: hue 190 has a contrast of',
  );
  writeFileSync(
    join(folder, 'unscroll.config.json'),
    '{\n  "logo": { "light": "a.svg",\n    "dark": "b.svg" },\n  "favicon": "a.css",\n  "stylesheet": "a.css"\n}',
  );
  expect(() => readConfig(folder, folder))
    .toThrow(`unscroll.config.json:2:22 error: logo.light: "a.svg" holds a script (config/file)
  Take it out of the drawing, or use a PNG.
unscroll.config.json:3:13 error: logo.dark: there is no file "b.svg" (config/file)
  Check the path; it is relative to the folder of the settings.
unscroll.config.json:4:14 error: favicon: "a.css" has none of the endings .svg, .png, .ico (config/file)
  Name another file.
unscroll.config.json:5:17 error: stylesheet: "a.css" loads something from another host, in line 2 (config/file)
  Put a copy beside the stylesheet: pages ask no other host for anything.`);
});

test('the schema that editors complete settings by is the one that settings are checked by', async () => {
  const schema = z.toJSONSchema(configSchema, { io: 'input' });
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot('unscroll.schema.json');
});
