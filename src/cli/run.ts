// The command line: names, flags and exit codes as the README promises. Each command is loaded when it is called.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { hosts } from '../publish/hosts/hosts.ts';
import { addLinksCommands } from './links-commands.ts';
import { addNotesFlags } from './notes-flags.ts';
import { addPicturesCommands } from './pictures-commands.ts';
import { addServicesCommands } from './services-commands.ts';

/** Wrong usage. */
const usage = 2;

/** Runs the command line ARGS (without node and script). @returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('unscroll')
    .description('Turns long Markdown files into a documentation site.')
    .usage('[command] [notes...] [options]')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false });
  const command = (name: string, description: string, isDefault = false) =>
    program
      .command(name, { isDefault })
      .description(description)
      .exitOverride()
      .showHelpAfterError(`See unscroll ${name} --help.`);

  addNotesFlags(command('build', 'build the site (also without a command)', true))
    .option('--out <dir>', 'folder that the site is written to (default: dist in a project, else site)')
    .option('--strict', 'write nothing if there is any finding')
    .option(
      '--release',
      'also draw a card for each course (with --site), make smaller pictures, and pack the files for sending',
    )
    .option('--pdf', 'also write the site as a book, notes.pdf, by an installed Chromium')
    .option('--epub', 'also write the site as a book, notes.epub')
    .action(async (notes: string[], flags) => {
      const { build } = await import('./build.ts');
      code = await build(notes, flags);
    });
  addNotesFlags(command('dev', 'show the site while you write'))
    .option('--port <number>', 'port to listen on', parsePort)
    .option('--host [name]', 'listen on other addresses than this computer’s own')
    .option('--no-follow', 'do not lead the browser to the section just saved')
    .action(async (notes: string[], flags) => {
      const { dev } = await import('./dev.ts');
      code = await dev(notes, flags);
    });
  addNotesFlags(command('preview', 'serve the built site with the headers it will have; build it if need be'))
    .option('--out <dir>', 'folder of the site')
    .option('--port <number>', 'port to listen on', parsePort)
    .option('--host [name]', 'listen on other addresses than this computer’s own')
    .action(async (notes: string[], flags) => {
      const { preview } = await import('./preview.ts');
      code = await preview(notes, flags);
    });
  addNotesFlags(command('check', 'look the notes through without building'))
    .option('--external', 'ask other hosts whether what the notes link to still answers')
    .option('--json', 'print everything as one JSON object')
    .addOption(new Option('--format <name>', 'how findings are printed').choices(['text', 'github']).default('text'))
    .action(async (notes: string[], flags) => {
      const { check } = await import('./check.ts');
      code = await check(notes, flags);
    });
  addNotesFlags(command('deploy', 'write what a host needs to serve the built site'))
    .addOption(new Option('--for <host>', 'the host').choices(Object.keys(hosts)).makeOptionMandatory())
    .option('--out <dir>', 'folder of the site')
    .option('--brotli', 'nginx: send files packed by Brotli (needs its module brotli_static, and build --release)')
    .option('--hsts', 'tell browsers to reach this host by https only')
    .action(async (notes: string[], flags) => {
      const { deploy } = await import('./deploy.ts');
      code = deploy(notes, flags);
    });
  command('verify', 'compare a deployed site with its manifest of hashes')
    .argument('<url>', 'address of the site’s home', parseHome)
    .option('--out <dir>', 'compare with the site in this folder, not with the manifest that the site itself has')
    .action(async (url: URL, flags) => {
      const { verify } = await import('./verify.ts');
      code = await verify(url, flags);
    });
  addServicesCommands(program, (exitCode) => {
    code = exitCode;
  });
  addLinksCommands(program, (exitCode) => {
    code = exitCode;
  });
  addPicturesCommands(program, (exitCode) => {
    code = exitCode;
  });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : usage;
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function parseHome(text: string): URL {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('An address begins with https:// or http://.');
  return url;
}
