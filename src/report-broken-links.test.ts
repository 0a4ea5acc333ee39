import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { formatFindings } from './problems.ts';
import { reportBrokenLinks } from './report-broken-links.ts';

/** Findings for a site of FILES below BASE, whose page /bread/ begins on line 3 of NOTES. */
function report(files: Record<string, string>, notes = '', base = '/'): string {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  for (const [name, text] of Object.entries({ ...files, 'notes/bread.md': notes })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const sources = new Map([[`${base}bread/`, 'notes/bread.md:3']]);
  return formatFindings(reportBrokenLinks(folder, base, sources, folder));
}
const page = (body: string) => `<!doctype html><title>a > b</title><body><h1 id=top title="1 > 0">Bread</h1>${body}`;

it('finds nothing where everything is there', () => {
  const body = `<a href="#top">a</a><a href="/bread">b</a><a href='/ovens/#hot%C3%A9'>c</a><img src=/a.png>
    <a href="https://else.example/x">d</a><a href="mailto:a@b.c">e</a><a href="?q=1">f</a><a href="/notes.html" download>g</a>
    <pre>&lt;a href="/nothing/"></pre><script>"<a href='/none/'>"</script>`;
  expect(
    report({ 'bread/index.html': page(body), 'ovens/index.html': page('<p id="hoté">Hot.</p>'), 'a.png': '' }),
  ).toBe('');
});

it('names the place in the notes, and what is nearest', () => {
  const files = {
    'bread/index.html': page('<a href="/ovens/#hott">x</a><img alt="" src="/b.png"><a href="/oven/">y</a>'),
    'ovens/index.html': page('<p id=hot>Hot.</p>'),
  };
  const notes = '# Food\n\n## Bread\n\nSee [ovens](#hott).\n\n<Oven to="/oven/" picture="/b.png" />\n';
  expect(report(files, notes)).toBe(
    `notes/bread.md:5:13 warning: "/ovens/#hott" names a place that its page lacks (links/broken)
  Nearest: #hot.
notes/bread.md:7:11 warning: "/oven/" leads to nothing in the site (links/broken)
  Nearest: /ovens/.
notes/bread.md:7:28 warning: "/b.png" leads to nothing in the site (links/broken)
  Correct the address, or take the link out.`,
  );
});

it('leaves to others what is outside the base, and names a page that is not of the notes by its file', () => {
  const files = { '404.html': page('<a href="/elsewhere/">x</a><a href="/food/none/">y</a>') };
  expect(report(files, '', '/food/')).toMatch(/^404\.html warning: "\/food\/none\/" leads to nothing/);
});
