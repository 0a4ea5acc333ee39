import type { Command } from 'commander';
import { addNotesFlags } from './notes-flags.ts';

/** Adds the `services` commands to PROGRAM; each tells its exit code. */
export function addServicesCommands(program: Command, tell: (exitCode: number) => void): void {
  const services = program.command('services').description('the registry of services').exitOverride();
  const command = (name: string, description: string) =>
    services.command(name).description(description).exitOverride().showHelpAfterError();

  addNotesFlags(command('suggest', 'print a registry of the terms that the notes define, to review')).action(
    async (notes: string[], flags) => {
      const { suggest } = await import('./services.ts');
      tell(suggest(notes, flags));
    },
  );
  addNotesFlags(command('check', 'look the registry through: unused, missing, ambiguous names')).action(
    async (notes: string[], flags) => {
      const { checkRegistry } = await import('./services.ts');
      tell(checkRegistry(notes, flags));
    },
  );
}
