import type { Findings } from '../problems.ts';
import type { SourceFile } from '../types.ts';

// Ten times the longest READMEs; beyond it neither build nor browser is any use.
const mostBytes = 32 * 1024 * 1024;

/**
 * UTF-8 bytes as text, without a byte order mark.
 * @returns undefined after the error `read/not-utf-8` (with the line of the first wrong byte),
 *   `read/too-large` or `read/empty`.
 */
export function decodeText({ file, bytes }: SourceFile, findings: Findings): string | undefined {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    findings.error('read/not-utf-8', 'the file is UTF-16', { file, line: 1, column: 1 }, 'Save it as UTF-8.');
    return undefined;
  }
  if (bytes.length > mostBytes) {
    findings.error(
      'read/too-large',
      `the file has ${Math.round(bytes.length / 1024 / 1024)} MB; at most 32 can be read`,
      { file },
      'Split it into several files; is it a text file at all?',
    );
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFirstWrongByte(bytes);
    findings.error(
      'read/not-utf-8',
      'the file is not UTF-8 text',
      { file, line, column: 1 },
      'Save it as UTF-8; is it a text file at all?',
    );
    return undefined;
  }
  if (text.includes('\0')) {
    const line = text.slice(0, text.indexOf('\0')).split('\n').length;
    findings.error(
      'read/not-utf-8',
      'the file holds null bytes, so it is no text',
      { file, line, column: 1 },
      'Remove them, or name a Markdown file.',
    );
    return undefined;
  }
  if (text.trim() === '') {
    findings.error(
      'read/empty',
      'the file is empty',
      { file },
      'Write some text into it, or leave it out of the build.',
    );
    return undefined;
  }
  return text;
}

// Longest prefix of whole lines that decodes, by bisection over line ends.
function lineOfFirstWrongByte(bytes: Uint8Array): number {
  const ends: number[] = [];
  bytes.forEach((byte, index) => byte === 10 && ends.push(index + 1));
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = ends.length;
  while (good < bad) {
    const middle = (good + bad) >> 1;
    if (decodes(ends[middle]!)) good = middle + 1;
    else bad = middle;
  }
  return good + 1;
}
