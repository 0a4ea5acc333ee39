import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gatherInput } from '../gather-input.ts';
import { settingsOfLanguages } from '../notes-in-language.ts';
import { makeNotes, type Notes } from '../notes.ts';
import { resolveSettings } from '../options.ts';
import { createFindings, NotesError } from '../problems.ts';
import { headerRules } from '../publish/headers.ts';
import { type HostFiles, type Redirect, signature } from '../publish/hosts/host.ts';
import { hosts } from '../publish/hosts/hosts.ts';
import { addHostFiles, type Manifest, manifestName, parseManifest, servedBase } from '../publish/manifest.ts';
import { describeError } from './describe-error.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';
import { outputFolder } from './output-folder.ts';

export interface DeployFlags extends NotesFlags {
  readonly for: string;
  readonly out?: string;
  readonly hsts?: boolean;
  readonly brotli?: boolean;
}

/** Writes what a host needs to serve the built site of NOTES, and says what to do next. @returns the exit code. */
export function deploy(notes: readonly string[], flags: DeployFlags): number {
  const root = process.cwd();
  const folder = outputFolder(root, notes, flags.out);
  try {
    const manifest = readSite(folder, root);
    const base = servedBase(manifest);
    checkBase(base, flags);
    if (flags.brotli && flags.for !== 'nginx')
      fail('deploy/brotli', `${flags.for} needs no word on Brotli`, '--brotli', 'Leave it out.');
    const host = hosts[flags.for]!;
    const files = host.files({
      base,
      rules: headerRules({ hsts: flags.hsts ?? false, translations: manifest.translations }),
      redirects: redirectsOf(notes, { ...flags, base }, root),
      folder: nameIn(root, folder),
      brotli: flags.brotli ?? false,
      buildCommand: buildCommandOf(root, notes, nameIn(root, folder)),
    });
    write(files, folder, root);
    for (const path of [
      ...Object.keys(files.inSite).map((name) => nameIn(root, join(folder, name))),
      ...Object.keys(files.beside),
    ])
      console.log(`wrote ${path}`);
    for (const line of files.next) console.log(`next: ${line}`);
    return 0;
  } catch (error) {
    console.error(describeError(error, root));
    return 1;
  }
}

function readSite(folder: string, root: string): Manifest {
  const path = join(folder, manifestName);
  const manifest = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  return (
    manifest ??
    fail('deploy/no-site', 'there is no built site', nameIn(root, folder), 'Build it first, or name it with --out.')
  );
}

// A host belongs to somebody else as soon as a site is only a part of it.
function checkBase(base: string, flags: DeployFlags): void {
  if (base === '/') return;
  if (hosts[flags.for]!.rootOnly)
    fail(
      'deploy/base',
      `${flags.for} serves a site at the root of a host, and this one is made for ${base}`,
      '--for',
      'Build it without --base.',
    );
  if (flags.hsts)
    fail(
      'deploy/hsts',
      `HSTS speaks for a whole host, and this site is made for ${base}`,
      '--hsts',
      'Leave --hsts out, and say it where the host itself is configured.',
    );
}

/** Old pages that are elsewhere now. Those whose anchors lead to several places need their page, which has the script. */
function redirectsOf(notes: readonly string[], flags: NotesFlags, root: string): Redirect[] {
  return settingsOfLanguages(resolveSettings(toOptions(notes, flags, root), root, false)).flatMap((settings) => {
    const made: Notes = makeNotes(gatherInput(settings));
    if (made.hasErrors) throw new NotesError(made.findings);
    return made.old.pages.flatMap(({ path, to, anchors }) =>
      to === undefined || Object.keys(anchors).length ? [] : { from: made.addresses.of({ page: path }), to },
    );
  });
}

function write({ inSite, beside }: HostFiles, folder: string, root: string): void {
  for (const path of Object.keys(beside)) {
    const at = join(root, path);
    if (existsSync(at) && !readFileSync(at, 'utf8').includes(signature))
      fail('deploy/foreign-file', 'this file is somebody’s own', path, 'Move it away; it would be overwritten.');
  }
  for (const [path, text] of Object.entries(beside)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [name, text] of Object.entries(inSite)) writeFileSync(join(folder, name), text);
  addHostFiles(folder, Object.keys(inSite));
}

function buildCommandOf(root: string, notes: readonly string[], folder: string): string {
  const args = notes.map((path) => ` ${quoteForShell(path)}`).join('');
  if (existsSync(join(root, 'astro.config.mjs')))
    return `npm ci && npm run build --${args} --out ${quoteForShell(folder)}`;
  return `npx --yes unscroll${args} --out ${quoteForShell(folder)}`;
}

function quoteForShell(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function nameIn(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/') || '.';
}

function fail(rule: string, reason: string, file: string, hint: string): never {
  const findings = createFindings();
  findings.error(rule, reason, { file }, hint);
  throw new NotesError(findings.all());
}
