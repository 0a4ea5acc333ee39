import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfigFile, spellCheckDocument } from 'cspell-lib';
import type { Problem } from './problem.ts';

/**
 * Words of FILE, relative to ROOT, that neither US English nor the words of `.cspell.json` know.
 * @param text the file's content, read from the disk by default.
 */
export async function checkSpelling(
  root: string,
  file: string,
  text = readFileSync(join(root, file), 'utf8'),
): Promise<Problem[]> {
  const config = await readConfigFile(pathToFileURL(join(root, '.cspell.json')));
  const { issues, errors = [] } = await spellCheckDocument(
    { uri: pathToFileURL(join(root, file)).href, text, languageId: languageOf(file) },
    { generateSuggestions: false, noConfigSearch: true },
    config,
  );
  if (errors.length) throw errors[0]!;
  return issues.map((issue) => ({
    file,
    line: text.slice(0, issue.offset).split('\n').length,
    reason: `"${issue.text}" is no word of US English: mend it, or add it to .cspell.json`,
  }));
}

function languageOf(file: string): string {
  return file.endsWith('.svg') ? 'xml' : file.endsWith('.yaml') ? 'yaml' : 'markdown';
}
