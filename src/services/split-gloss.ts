import { isAbbreviation } from './is-abbreviation.ts';

/**
 * A term and what the parentheses at its end make of it: "Lambdas (LMB)" and "LMB (Lambdas)" are Lambdas, LMB for short;
 * any other gloss, as in "Reverse proxy (web server)", is no part of the name.
 */
export function splitGloss(written: string): { readonly name: string; readonly short: string | undefined } {
  const match = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(written);
  if (!match) return { name: written, short: undefined };
  const [name, gloss] = [match[1]!, match[2]!];
  if (isAbbreviation(gloss, name)) return { name, short: gloss };
  if (/^[^\s\p{Ll}]+$/u.test(name) && isAbbreviation(name, gloss)) return { name: gloss, short: name };
  return { name, short: undefined };
}
