import type { Target } from '../types.ts';

/** Why something is taken for a term, the strongest reason first. */
export const termReasons = [
  'expansion in heading',
  'heading',
  'linked by the author',
  'definition list',
  'bold lead',
  'linked lead',
  'expansion',
  'expansion in passing',
] as const;

export type TermReason = (typeof termReasons)[number];

/** A term that a text defines. */
export interface Term {
  readonly name: string;
  readonly short: string | undefined;
  /** Whether it is an ordinary word or phrase, which may be written in any case. */
  readonly isOrdinary: boolean;
  /** Where it is defined; where it is spelled out in passing, only the place of that. */
  readonly home: Target;
  readonly reason: TermReason;
  /** Whether a build may link it unseen. */
  readonly isSure: boolean;
  /** The sentence that defines it. */
  readonly summary: string | undefined;
}

/** The first sentence of TEXT, to be shown as what a term means. */
export function firstSentence(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?。](?=\s+[^\s\p{Ll}]|\s*$)/u.exec(clean)?.[0] ?? clean;
  return sentence.length <= 280 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 280))} …`;
}
