import { describe, expect, it } from 'vitest';
import { traceHistory, type Revision } from './trace-history.ts';

const backup =
  'Copy what you cannot lose to a second place every night, and try once a month whether it can be read again.';
const access = 'Give each person the rights that the work of today needs, and take them back when the work is done.';
const network = 'Let nothing in that you did not name, and write down why each door that is open has to be open.';

function revisions(...texts: string[]): Revision[] {
  return texts.map((text, index) => ({ id: `r${index + 1}`, date: `2024-01-0${index + 1}`, text }));
}
function homes(...texts: string[]): Record<string, (string | undefined)[]> {
  return Object.fromEntries(
    traceHistory(revisions(...texts)).map(({ anchor, meanings }) => [anchor, meanings.map(({ home }) => home)]),
  );
}

describe('the history of a file', () => {
  it('is followed through a renaming by the text below', () => {
    expect(homes(`# Guide\n\n## Backups\n\n${backup}\n`, `# Guide\n\n## Never lose data\n\n${backup}\n`)).toMatchObject(
      { backups: ['never-lose-data'] },
    );
  });

  it('is followed through renumbering by the title', () => {
    const one = `# Guide\n\n## 1. Access\n\n${access}\n\n## 2. Network\n\n${network}\n`;
    const two = `# Guide\n\n## 1. Backups\n\n${backup}\n\n## 2. Access\n\nWritten anew.\n\n## 3. Network\n\n${network}\n`;
    expect(homes(one, two)).toMatchObject({ '1-access': ['2-access'], '2-network': ['3-network'] });
  });

  it('keeps each meaning of a numbered anchor with its dates', () => {
    const one = `# Guide\n\n## A\n\n### Tips\n\n${backup}\n\n## B\n\n### Tips\n\n${access}\n`;
    const two = `# Guide\n\n## N\n\n### Tips\n\n${network}\n\n## A\n\n### Tips\n\n${backup}\n\n## B\n\n### Tips\n\n${access}\n`;
    const traced = traceHistory(revisions(one, two)).find(({ anchor }) => anchor === 'tips-1')!;
    expect(traced.meanings.map(({ home, from, until }) => [home, from, until])).toEqual([
      ['tips-2', '2024-01-01', '2024-01-01'],
      ['tips-1', '2024-01-02', '2024-01-02'],
    ]);
  });

  it('says that a text is gone rather than guess a home', () => {
    const traced = traceHistory(
      revisions(
        `# Guide\n\n## Backups\n\n${backup}\n\n## Access\n\n${access}\n`,
        `# Guide\n\n## Access\n\n${access}\n`,
      ),
    );
    expect(traced.find(({ anchor }) => anchor === 'backups')).toMatchObject({
      isLiving: false,
      meanings: [{ home: undefined, revision: 'r1', line: 3 }],
    });
  });

  it('recognises what a revert brings back', () => {
    const full = `# Guide\n\n## Backups\n\n${backup}\n\n## Access\n\n${access}\n`;
    expect(homes(full, `# Guide\n\n## Access\n\n${access}\n`, full)).toMatchObject({
      backups: ['backups', 'backups'].slice(0, 1),
    });
  });

  it('knows the file by its title, whatever it is called', () => {
    expect(
      homes(`# Notes\n\n## Access\n\n${access}\n`, `# The guide to everything\n\n## Access\n\n${access}\n`),
    ).toMatchObject({ notes: ['the-guide-to-everything'] });
  });

  it('follows a heading that was rewritten where it stands', () => {
    const rewritten =
      'Restore from what was put aside, and rehearse it, or nobody can tell whether a copy is worth the tape.';
    const guide = (title: string, text: string) =>
      `# Guide\n\n## Access\n\n${access}\n\n## ${title}\n\n${text}\n\n## Network\n\n${network}\n`;
    expect(homes(guide('Backups', 'Keep one.'), guide('Offline backups kept elsewhere', rewritten))).toMatchObject({
      backups: ['offline-backups-kept-elsewhere'],
    });
    expect(homes(guide('Backups', backup), guide('Passwords', rewritten))).toMatchObject({ backups: [undefined] });
  });

  it('takes no heading for another that stood beside it, however alike their titles are', () => {
    const one = `# Guide\n\n## Tool: openssh\n\nOne line.\n\n## Tool: openssl\n\n${network}\n`;
    expect(homes(one, `# Guide\n\n## Tool: openssl\n\n${network}\n`)).toMatchObject({
      'tool-openssh': [undefined],
      'tool-openssl': ['tool-openssl'],
    });
  });

  it('takes a copied template for nobody’s text', () => {
    const item = (title: string, mark: string) => `## ${title}\n\nTL${mark}DR: ${backup}\n\n`;
    const one = `# Guide\n\n${item('Backups', ';')}${item('Plugins', '&')}${item('Layers', ';')}${item('Queues', ';')}`;
    expect(homes(one, `# Guide\n\n${item('Backups', ';')}## Access\n\n${access}\n`)).toMatchObject({
      plugins: [undefined],
      layers: [undefined],
      backups: ['backups'],
    });
  });

  it('leads from a heading whose text went below it in parts to the heading', () => {
    const long = `${backup} ${access}`;
    const one = `# Guide\n\n## Keeping data safe\n\n${long}\n\n${network}\n`;
    const two = `# Guide\n\n## Data safe\n\n### Basics\n\n${long}\n\n### Doors\n\n${network}\n`;
    expect(homes(one, two)).toMatchObject({ 'keeping-data-safe': ['data-safe'] });
  });

  it('leads to the item, not to the badge below it', () => {
    const one = `# Guide\n\n## Backups\n\n${backup}\n\n## Access\n\n${access}\n`;
    const two = `# Guide\n\n## Never lose data\n\n#### 🌟 #new\n\n${backup}\n\n## Access\n\n${access}\n`;
    expect(homes(one, two)).toMatchObject({ backups: ['never-lose-data'] });
  });

  it('sees the same title behind emoji codes', () => {
    const one = `# Guide\n\n## Lists\n\n### Databases\n\nOne.\n`;
    const two = `# The guide\n\n## Other things\n\n${access}\n\n### Tools\n\n#### :black_small_square: Databases\n\nTwo.\n`;
    expect(homes(one, two)['databases']).toEqual([expect.stringContaining('databases')]);
  });
});
