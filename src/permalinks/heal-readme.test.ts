import { describe, expect, it } from 'vitest';
import { healReadme, unhealReadme } from './heal-readme.ts';

const readme =
  '# Guide\n\nWelcome.\n\n## Never lose data\n\nCopy it.\n\nNetwork\n-------\n\n```md\n## Never lose data\n```\n';
const homes = new Map([
  ['backups', 'never-lose-data'],
  ['saving', 'never-lose-data'],
  ['wires', 'network'],
  ['gone', 'nowhere'],
]);
const healed =
  '# Guide\n\nWelcome.\n\n<a id="backups"></a><a id="saving"></a>\n\n## Never lose data\n\nCopy it.\n\n<a id="wires"></a>\n\nNetwork\n-------\n\n```md\n## Never lose data\n```\n';

describe('healing a README', () => {
  it('writes dead anchors above the headings that carry their text today', () => {
    expect(healReadme(readme, homes)).toEqual({ text: healed, healed: 3 });
  });

  it('writes nothing twice', () => {
    expect(healReadme(healed, homes)).toEqual({ text: healed, healed: 0 });
  });

  it('is undone to the letter', () => {
    expect(unhealReadme(healed, homes)).toEqual({ text: readme, removed: 3 });
  });

  it('keeps the line ends of the file', () => {
    const windows = readme.replaceAll('\n', '\r\n');
    const { text } = healReadme(windows, homes);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(unhealReadme(text, homes).text).toBe(windows);
  });
});
