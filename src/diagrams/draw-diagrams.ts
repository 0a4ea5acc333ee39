// In: sources of Mermaid diagrams. Out: for each a picture for either theme, drawn in the Chromium at hand.
import { randomBytes } from 'node:crypto';
import { runChromium } from '../run-chromium.ts';
import { drawInBrowser, type Theme } from './draw-in-browser.ts';

/** What became of a source: its two pictures as SVG, or why there are none. */
export type Drawing = { readonly light: string; readonly dark: string } | { readonly problem: string };

/** The colours of the pages, as Mermaid takes them; see `styles/tokens.css`. */
const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: { isDark: false, paper: '#fcfaf6', tint: '#f4f0e9', line: '#5f5850', ink: '#241f1a', accent: '#f6dfd3' },
  dark: { isDark: true, paper: '#191613', tint: '#25211d', line: '#b3aba1', ink: '#e6e1da', accent: '#54301f' },
};

/**
 * Draws SOURCES, all in one run of the Chromium at BROWSER. They are anybody's: the page they are drawn in may load
 * nothing, and what comes back are shapes and text with attributes, no styles, no scripts.
 * @throws Error when the browser fails altogether
 */
export async function drawDiagrams(browser: string, sources: readonly string[]): Promise<readonly Drawing[]> {
  const mermaid = import.meta.resolve('@mermaid-js/tiny');
  const nonce = randomBytes(16).toString('hex');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src data:`;
  const input = JSON.stringify([sources, themes]).replaceAll('<', String.raw`\u003c`);
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<body><script nonce="${nonce}" src="${mermaid}"></script>
<script nonce="${nonce}">(${drawInBrowser.toString()})(...${input})</script>`;
  return runChromium(
    browser,
    html,
    // Timers run ahead as soon as nothing else is to be done; the tree is printed when all of this time is used up.
    () => ['--virtual-time-budget=60000', '--dump-dom'],
    async (_, { stdout, stderr }) => {
      const [, encoded] = /<body>([\w+/=]+)</.exec(stdout) ?? [];
      if (encoded === undefined) throw new Error(`${browser} drew nothing: ${stderr.trim().split('\n').at(-1)}`);
      return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as Drawing[];
    },
  );
}
