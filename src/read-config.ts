// `unscroll.config.json` (or `.ts`) beside the notes: what a site may be told once and for all.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import * as z from 'zod';
import { languageTag } from './language-tag.ts';
import { checkAccent } from './accent.ts';
import { checkFiles } from './check-config-files.ts';
import { createFindings, nearest, NotesError, type Finding } from './problems.ts';

const address = 'not an address: https://…, mailto:…, or /… for a page of the site';

/** The keys of the file; the integration and the command line take the same ones. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Name of the site; default: the title of its only course file, else "Notes". */
  name: z.string().min(1, 'a name is empty').optional(),
  description: z.string().optional(),
  /** The registry of services, or false for none; default: `services.yaml` that belongs to the notes. */
  services: z.union([z.string(), z.literal(false)]).optional(),
  /** The ledger of published addresses; default: `links.lock` that belongs to the notes. */
  ledger: z.string().optional(),
  /** Level of the headings that begin a page. */
  split: z.int().min(1).max(6).optional(),
  /** Language of the notes and the interface, a BCP 47 tag; default `en`. */
  lang: z
    .string()
    .refine((tag) => languageTag(tag) !== undefined, 'not a language tag such as en or zh-Hans')
    .optional(),
  /** Take README-ja.md for README.md in Japanese, not for a course of its own; default true. */
  translations: z.boolean().optional(),
  /** Repair what authors write for want of Markdown. */
  tidy: z.boolean().optional(),
  /** Address of the site, such as `https://notes.example`. */
  site: z
    .url({ protocol: /^https?$/, error: 'not an address such as https://notes.example' })
    .refine((text) => (URL.parse(text)?.pathname ?? '/') === '/', 'a site has no path: that is what "base" is for')
    .optional(),
  /** Path below which the site is served; default `/`. */
  base: z.string().optional(),
  /** Where the notes live: `https://github.com/owner/name`, or false for nowhere; default: git's remote. */
  repository: z
    .union([z.url({ protocol: /^https?$/ }), z.literal(false)], 'not an address such as https://github.com/owner/name')
    .optional(),
  /** What kind of host that is, where its name doesn't tell. */
  host: z.enum(['github', 'gitlab', 'gitea', 'bitbucket']).optional(),
  /** Who wrote the notes; default: whom `LICENSE` names. */
  author: z.string().min(1, 'an author is empty').optional(),
  /** What the notes may be used for, or false to say nothing; default: what `LICENSE` says. */
  license: z.union([z.string().min(1), z.literal(false)], 'not a name such as CC BY-SA 4.0').optional(),
  /** A picture beside the name, or one for each theme. */
  logo: z
    .union([z.string(), z.strictObject({ light: z.string(), dark: z.string() })], 'not a file, nor { "light", "dark" }')
    .optional(),
  /** The icon in the browser's tab: SVG, PNG or ICO. */
  favicon: z.string().optional(),
  /** Hue of links and marks, in degrees of OKLCH: 30 is red, 150 green, 260 blue. */
  accent: z.number().min(0).max(360).superRefine(checkAccent).optional(),
  /** Links in the head of every page. */
  links: z
    .array(
      z.strictObject({ title: z.string().min(1), href: z.string().regex(/^(https?:\/\/|mailto:|\/(?!\/))/, address) }),
    )
    .optional(),
  /** A line at the foot of every page, in Markdown. */
  footer: z.string().optional(),
  /** A stylesheet of one's own, loaded after all others. */
  stylesheet: z.string().optional(),
  /** Let readers keep the site for reading without a network; default true. */
  offline: z.boolean().optional(),
  /** The whole site as one file, `notes.html`; default true. */
  oneFile: z.boolean().optional(),
  /** The whole site as a book, `notes.pdf`, printed by an installed Chromium; default false. */
  pdf: z.boolean().optional(),
  /** The whole site as a book, `notes.epub`; default false. */
  epub: z.boolean().optional(),
  /** In dev: lead the browser to the section that was just saved. Default true. */
  follow: z.boolean().optional(),
});

export type Config = Readonly<z.infer<typeof configSchema>>;

/**
 * The settings file in FOLDER, checked; paths in it become absolute. Messages name it relative to ROOT.
 * @throws NotesError `config/syntax` or `config/schema` with the line.
 */
export function readConfig(folder: string, root: string): Config {
  const json = join(folder, 'unscroll.config.json');
  const typescript = join(folder, 'unscroll.config.ts');
  const config = existsSync(json)
    ? parseConfig(readFileSync(json, 'utf8'), folder, nameIn(root, json))
    : existsSync(typescript)
      ? checkConfig(loadModule(typescript, nameIn(root, typescript)), folder, { file: nameIn(root, typescript) })
      : {};
  const { services, ledger, logo, favicon, stylesheet } = config;
  const inFolder = (path: string) => resolve(folder, path);
  return {
    ...config,
    ...(typeof services === 'string' ? { services: inFolder(services) } : {}),
    ...(ledger === undefined ? {} : { ledger: inFolder(ledger) }),
    ...(typeof logo === 'string' ? { logo: inFolder(logo) } : {}),
    ...(typeof logo === 'object' ? { logo: { light: inFolder(logo.light), dark: inFolder(logo.dark) } } : {}),
    ...(favicon === undefined ? {} : { favicon: inFolder(favicon) }),
    ...(stylesheet === undefined ? {} : { stylesheet: inFolder(stylesheet) }),
  };
}

function parseConfig(text: string, folder: string, file: string): Config {
  const lines = new LineCounter();
  // JSON is YAML, and this parser knows the place of every key.
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  try {
    return checkConfig(JSON.parse(text), folder, placeAt(0), (path) => placeAt(offsetOf(document, path)));
  } catch (error) {
    if (error instanceof NotesError) throw error;
    const at = document.errors[0]?.pos[0] ?? Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return fail('config/syntax', 'this is no valid JSON', placeAt(at), 'Mind quotes, commas and brackets here.');
  }
}

function checkConfig(
  value: unknown,
  folder: string,
  place: Finding['place'],
  placeOf: (path: readonly PropertyKey[]) => Finding['place'] = () => place,
): Config {
  const result = configSchema.safeParse(value);
  const findings = createFindings();
  if (result.success) {
    checkFiles(result.data, folder, placeOf, findings);
    if (findings.hasErrors()) throw new NotesError(findings.all());
    return result.data;
  }
  const keys = Object.keys(configSchema.shape).filter((key) => key !== '$schema');
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') {
      findings.error(
        'config/schema',
        `${issue.path.join('.') || 'the settings'}: ${issue.message}`,
        placeOf(issue.path),
      );
      continue;
    }
    for (const key of issue.keys) {
      const near = nearest(key, keys, 1);
      findings.error(
        'config/schema',
        `there is no setting "${key}"`,
        placeOf([...issue.path, key]),
        near.length ? `Did you mean "${near[0]}"?` : `Known: ${keys.join(', ')}.`,
      );
    }
  }
  throw new NotesError(findings.all());
}

function loadModule(path: string, file: string): unknown {
  try {
    const module = createRequire(import.meta.url)(path) as { default?: unknown };
    return module.default ?? module;
  } catch (error) {
    return fail(
      'config/syntax',
      `the settings can't be loaded: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      { file },
      'Export them by `export default { … }`, or write unscroll.config.json.',
    );
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0] ?? 0;
}

function fail(rule: string, reason: string, place: Finding['place'], hint: string): never {
  const findings = createFindings();
  findings.error(rule, reason, place, hint);
  throw new NotesError(findings.all());
}

function nameIn(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
