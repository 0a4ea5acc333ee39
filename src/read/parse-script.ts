import { Parser, type Program } from 'acorn';
import jsx from 'acorn-jsx';

/** JavaScript that does not parse, with its place in the text that was given: line from 1, column from 0. */
export interface ScriptError {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

const options = {
  ecmaVersion: 'latest',
  sourceType: 'module',
  allowAwaitOutsideFunction: true,
  locations: true,
} as const;

/** TEXT (JavaScript with JSX, a module) as a syntax tree in ESTree's form. Source: https://github.com/estree/estree */
export function parseScript(text: string): Program | ScriptError {
  try {
    return Parser.extend(jsx()).parse(text, options);
  } catch (error) {
    if (!(error instanceof SyntaxError) || !hasPlace(error)) throw error;
    return { reason: error.message.replace(/ \(\d+:\d+\)$/, ''), ...error.loc };
  }
}

function hasPlace(error: SyntaxError): error is SyntaxError & { loc: { line: number; column: number } } {
  return 'loc' in error;
}
