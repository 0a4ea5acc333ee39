import type { Command } from 'commander';
import { addNotesFlags } from './notes-flags.ts';

/** Adds the `links` commands to PROGRAM; each tells its exit code. */
export function addLinksCommands(program: Command, tell: (exitCode: number) => void): void {
  const links = program.command('links').description('the ledger of published addresses').exitOverride();
  const command = (name: string, description: string) =>
    links.command(name).description(description).exitOverride().showHelpAfterError();

  addNotesFlags(command('update', 'write the addresses of the notes as they are now into the ledger')).action(
    async (notes: string[], flags) => {
      const { updateLinks } = await import('./links.ts');
      tell(updateLinks(notes, flags));
    },
  );
  addNotesFlags(command('import', 'add every anchor that the git history of the notes published')).action(
    async (notes: string[], flags) => {
      const { importLinks } = await import('./links.ts');
      tell(importLinks(notes, flags));
    },
  );
  command('retire', 'say that an address is retired, or where it leads')
    .argument('<address>', 'such as /course/section/#heading or #anchor')
    .option('--to <address>', 'where it leads instead')
    .option('--ledger <file>', 'ledger of published addresses (default: content/links.lock)')
    .action(async (address: string, flags) => {
      const { retireLink } = await import('./links.ts');
      tell(retireLink(address, flags));
    });
  command('heal', 'write dead anchors back into a README, above the text they meant')
    .argument('<readme>', 'a Markdown file in a git clone')
    .option('--undo', 'take them out again')
    .action(async (readme: string, flags) => {
      const { healLinks } = await import('./links.ts');
      tell(healLinks(readme, flags));
    });
}
