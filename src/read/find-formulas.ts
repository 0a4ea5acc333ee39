/** A formula in a text: where its first dollar and what stands behind its last are. */
export interface FoundFormula {
  readonly start: number;
  readonly end: number;
  /** Whether its dollars stand on lines of their own. */
  readonly isBlock: boolean;
}

const fence = /^(?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*(`{3,}|~{3,})/;
// What a line of a formula of several lines may begin with: marks of the lists and quotes around it.
const onlyDollars = /^(?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*\$\$[ \t]*$/;
// As on GitHub a dollar opens at the beginning of a word only. Between signs of scripts without spaces there is none.
const opens = /[\s([{"'*_~>|—–\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，：；「『（]/u;
const continues = /[\p{L}\p{N}_$]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The formulas in Markdown TEXT, as on GitHub: `$x$` in a line, `$$x$$` in a paragraph, `$$` on lines of their own.
 * Amounts of money, variables of shells and whatever stands in code are none.
 * Source: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
export function findFormulas(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  let paragraph: { readonly start: number; end: number } | undefined;
  let open: string | undefined;
  let block: number | undefined;
  const endParagraph = () => {
    if (paragraph) findInParagraph(text, paragraph.start, paragraph.end, found);
    paragraph = undefined;
  };
  for (const { line, start, end } of linesOf(text)) {
    if (block !== undefined) {
      if (!onlyDollars.test(line)) continue;
      found.push({ start: block, end: start + line.trimEnd().length, isBlock: true });
      block = undefined;
      continue;
    }
    const marks = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (marks?.startsWith(open) && line.trimEnd().endsWith(marks)) open = undefined;
      continue;
    }
    const isFence =
      marks !== undefined && !(marks.startsWith('`') && line.slice(line.indexOf(marks) + marks.length).includes('`'));
    const isMark = onlyDollars.test(line) && !(paragraph && isOpen(text.slice(paragraph.start, start)));
    const isBlock = isMark && hasEnd(text, end);
    if (isFence || isBlock || line.trim() === '') endParagraph();
    if (isFence) open = marks;
    else if (isBlock) block = start + line.indexOf('$$');
    else if (line.trim() !== '') {
      paragraph ??= { start, end };
      paragraph.end = end;
    }
  }
  endParagraph();
  return found;
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    yield { line: text.slice(start, next < 0 ? end : next), start, end };
    start = end;
  }
}

// Dollars that are never closed are text; a heading inside says that they were not meant to be.
function hasEnd(text: string, from: number): boolean {
  for (let at = from; at < text.length;) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? undefined : next);
    if (onlyDollars.test(line)) return true;
    if (/^#{1,6}\s|^ {0,3}(```|~~~)/.test(line)) return false;
    at = next < 0 ? text.length : next + 1;
  }
  return false;
}

function findInParagraph(whole: string, from: number, to: number, found: FoundFormula[]): void {
  const text = whole.slice(from, to);
  const next = nextIn(text);
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (character === '\\') at += 2;
    else if (character === '`') at = afterCode(text, at);
    // The alternative text of a picture holds text only.
    else if (character === '!' && text[at + 1] === '[' && next('](', at) < text.length) at = next('](', at);
    else if (character === '$') {
      const formula = formulaAt(text, at, next);
      if (formula) found.push({ ...formula, start: from + formula.start, end: from + formula.end });
      at = formula ? formula.end : at + runLength(text, at, '$');
    } else at++;
  }
}

type Next = (sign: string, from: number) => number;

/** Where a sign stands next in TEXT, else Infinity: a sign that is asked for again and again is looked for once. */
function nextIn(text: string): Next {
  const known = new Map<string, { readonly from: number; readonly at: number }>();
  return (sign, from) => {
    const last = known.get(sign);
    if (last && from >= last.from && from <= last.at) return last.at;
    const found = text.indexOf(sign, from);
    const at = found < 0 ? Infinity : found;
    known.set(sign, { from, at });
    return at;
  };
}

function afterCode(text: string, at: number): number {
  const ticks = runLength(text, at, '`');
  for (let next = at + ticks; next < text.length;) {
    next = text.indexOf('`', next);
    if (next < 0) break;
    const length = runLength(text, next, '`');
    if (length === ticks) return next + length;
    next += length;
  }
  return at + ticks;
}

function formulaAt(text: string, start: number, next: Next): FoundFormula | undefined {
  const dollars = runLength(text, start, '$');
  if (dollars > 2 || (start > 0 && !opens.test(text[start - 1]!))) return undefined;
  const isQuoted = dollars === 1 && text[start + 1] === '`';
  const closing = isQuoted ? '`$' : '$'.repeat(dollars);
  const inside = start + dollars + (isQuoted ? 1 : 0);
  let close = next(closing, inside);
  while (close < text.length && isEscaped(text, close)) close = next(closing, close + 1);
  const end = close + closing.length;
  if (close >= text.length || close === inside) return undefined;
  const tex = text.slice(inside, close);
  if (dollars === 2 && text[end] === '$') return undefined;
  if (!isQuoted && (tex.includes('`') || tex.includes(']('))) return undefined;
  if (tex.trim() === '' || isProse(tex) || (tex.includes('|') && isRow(text, start))) return undefined;
  if (dollars === 1 && !isQuoted && !isInLine(tex, text, end)) return undefined;
  return { start, end, isBlock: false };
}

function isInLine(tex: string, text: string, end: number): boolean {
  const after = text.codePointAt(end);
  const next = after === undefined ? '' : String.fromCodePoint(after);
  return !/^\s|\s$|\n/.test(tex) && (!continues.test(next) || unspaced.test(next));
}

// `$5 to 10$`, `$20, she paid 30$`, `kill $$ or wait for $$`: words or amounts, but no sign of TeX.
function isProse(tex: string): boolean {
  return !/[\\^_{}=]/.test(tex) && (/\p{L}{2}.*\s.*\p{L}{2}/su.test(tex) || /^\s*\d.*(?:\p{L}{2}|,\s)/su.test(tex));
}

// In a table the sign ends a cell before anything else is read.
function isRow(text: string, at: number): boolean {
  return /^[ \t>]*\|/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

// Whether a formula between two dollars each has begun in PARAGRAPH and not ended.
function isOpen(paragraph: string): boolean {
  const dollars = paragraph.replace(/\\.|`[^`]*`/gs, '').match(/(?<!\$)\$\$(?!\$)/g);
  return (dollars?.length ?? 0) % 2 === 1;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

function runLength(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end++;
  return end - at;
}
