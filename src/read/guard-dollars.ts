import { findFormulas } from './find-formulas.ts';
import type { Guarded } from './guard-slashes.ts';
import { standInsFor } from './stand-in.ts';

/** The same as `Guarded`; whether there are formulas at all. */
export interface GuardedDollars extends Guarded {
  readonly hasFormulas: boolean;
}

/**
 * TEXT in which dollars stand where formulas begin and end only, one on each side in a line: Sätteri 0.10.5 takes any
 * two for a formula, and what follows two at the beginning of a line for the name of a language. What is not to be read
 * as Markdown has stand-ins of the same length: positions stay.
 */
export function guardDollars(text: string): GuardedDollars {
  const none = { text, hasFormulas: false, restore: () => {} };
  const formulas = text.includes('$') ? findFormulas(text) : [];
  const standIns = formulas.length ? standInsFor(text) : undefined;
  if (!standIns) return none;
  const { hide } = standIns;
  // An escaped dollar is text already, and would show its backslash without it.
  const hideDollars = (part: string) => part.replace(/(\\.)|\$/g, (whole, escaped?: string) => escaped ?? hide(whole));
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, isBlock } of formulas) {
    const formula = text.slice(start, end);
    parts.push(hideDollars(text.slice(at, start)));
    if (isBlock) parts.push('$$', formula.slice(2, -2).replaceAll('$', hide('$')), '$$');
    else parts.push('$', hideSigns(formula.slice(1, -1), quoteAbove(text, start), hide), '$');
    at = end;
  }
  parts.push(hideDollars(text.slice(at)));
  return { text: parts.join(''), hasFormulas: true, restore: standIns.restore };
}

// What is no letter, digit or space; marks of the quotation around it are none of the formula's.
function hideSigns(formula: string, isQuoted: boolean, hide: (text: string) => string): string {
  const [first = '', ...lines] = formula.split('\n');
  const signs = (line: string) => line.replace(/[^\p{L}\p{N}\s]+/gu, hide);
  const rest = lines.map((line) => {
    const quote = isQuoted ? (/^(?:[ \t]*>)+/.exec(line)?.[0] ?? '') : '';
    return quote + signs(line.slice(quote.length));
  });
  return [signs(first), ...rest].join('\n');
}

function quoteAbove(text: string, at: number): boolean {
  return /^[ \t]*>/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}
