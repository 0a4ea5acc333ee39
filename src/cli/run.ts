import { Command } from 'commander';
import { build } from './build.ts';

/** Runs the command line ARGS (without node and script). @returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('unscroll').description('Turns long Markdown files into a documentation site.');
  program
    .command('build', { isDefault: true })
    .description('build the site')
    .argument('[notes...]', 'Markdown files or folders of them')
    .option('--out <dir>', 'where the site is written')
    .option('--base <path>', 'path below which the site is served')
    .option('--site <url>', 'address of the site')
    .option('--services <file>', 'the registry of services')
    .option('--no-services', 'link no services')
    .option('--split <level>', 'level of the headings that begin a page', Number)
    .option('--lang <tag>', 'language of the notes')
    .option('--no-tidy', 'leave the markup as it is')
    .action(async (notes: string[], flags) => {
      code = await build(notes, flags);
    });
  await program.parseAsync(args, { from: 'user' });
  return code;
}
