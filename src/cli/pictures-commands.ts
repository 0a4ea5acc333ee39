import type { Command } from 'commander';
import { addNotesFlags } from './notes-flags.ts';

/** Adds the `pictures` commands to PROGRAM; each tells its exit code. */
export function addPicturesCommands(program: Command, tell: (exitCode: number) => void): void {
  const pictures = program.command('pictures').description('pictures that the notes show').exitOverride();
  addNotesFlags(
    pictures
      .command('fetch')
      .description('keep copies of the pictures on other hosts beside the notes; builds fetch nothing')
      .exitOverride()
      .showHelpAfterError(),
  ).action(async (notes: string[], flags) => {
    const { fetchPictures } = await import('./pictures.ts');
    tell(await fetchPictures(notes, flags));
  });
}
