import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import type { NotesPage } from '../types.ts';
import { findHomes } from './find-homes.ts';
import { readRegistry } from './read-registry.ts';

const place = { file: 'notes.md', line: 1, column: 1 };

/** Pages from `id: title, ## sub-title (its id is its slug)`. */
function pages(outline: Readonly<Record<string, readonly string[]>>): NotesPage[] {
  return Object.entries(outline).map(([id, titles]) => ({
    ...({} as NotesPage),
    id,
    headings: titles.map((text, index) => ({
      id: text.toLowerCase().replace(/\W+/g, '-'),
      fileAnchor: '',
      depth: index === 0 ? 1 : 2,
      sourceDepth: 2,
      text,
      place,
    })),
  }));
}

function homes(services: string, outline: Parameters<typeof pages>[0], isOwn = false) {
  const findings = createFindings();
  const read = readRegistry('services.yaml', `services:\n${services}`, findings)!;
  const found = findHomes(read, pages(outline), isOwn, findings);
  return {
    homes: Object.fromEntries([...found].map(([id, { page, heading }]) => [id, heading ? `${page}#${heading}` : page])),
    findings: formatFindings(findings.all()),
  };
}

const notes = {
  'cloud/amazon-s3': ['Amazon S3', 'Storage classes'],
  'cloud/iam': ['Identity and Access Management (IAM)'],
  'cloud/elb-asg': ['Elastic Load Balancing (ELB) & Auto Scaling Groups (ASG)'],
  'cloud/other': ['Other Compute Services: ECS, Lambda, Batch', 'S3', 'What is a data lake?', '3. Kinesis'],
};

describe('the home of a service', () => {
  it('is the first of its homes that exists, with or without the course', () => {
    const entry = '  - { id: s3, name: S3, homes: [none#x, cloud/amazon-s3#storage-classes, amazon-s3] }';
    expect(homes(entry, notes).homes).toEqual({ s3: 'cloud/amazon-s3#storage-classes' });
    expect(homes('  - { id: s3, name: S3, homes: ["amazon-s3#amazon-s3"] }', notes).homes).toEqual({
      s3: 'cloud/amazon-s3',
    });
  });
  it.each([
    ['name: Amazon S3, short: S3', 'cloud/amazon-s3'],
    ['name: S3', 'cloud/other#s3'],
    ['name: storage class', 'cloud/amazon-s3#storage-classes'],
    ['name: IAM', 'cloud/iam'],
    ['name: Identity and Access Management', 'cloud/iam'],
    ['name: ELB', 'cloud/elb-asg'],
    ['name: Auto Scaling Group', 'cloud/elb-asg'],
    ['name: { name: Batch, vendor: true }', 'cloud/other'],
    ['name: data lake', 'cloud/other#what-is-a-data-lake-'],
    ['name: Kinesis', 'cloud/other#3-kinesis'],
    ['name: Load', undefined],
  ])('is otherwise the heading or section titled with a name, also among others (%s)', (names, home) => {
    expect(homes(`  - { id: it, ${names} }`, notes).homes['it']).toBe(home);
  });
  it('is otherwise the page of a home whose heading is missing', () => {
    const entry = '  - { id: it, name: Glacier, homes: ["aws/amazon-s3#glacier"] }';
    expect(homes(entry, notes)).toEqual({ homes: { it: 'cloud/amazon-s3' }, findings: '' });
  });
  it('that does not exist is a finding only beside its own notes', () => {
    const entry = '  - { id: x, name: X }\n  - id: it\n    name: Glacier\n    homes:\n      - amazon-s3#storage-class';
    expect(homes(entry, notes, true)).toEqual({
      homes: { it: 'cloud/amazon-s3' },
      findings: `services.yaml:6:9 warning: "it" has its home at "amazon-s3#storage-class", which these notes lack (services/unknown-home)
  Nearest: amazon-s3#storage-classes, amazon-s3#amazon-s3.`,
    });
  });
  it.each([
    ['amazon-s4#storage-classes', 'amazon-s3#storage-classes'],
    ['cloud/amazon-s4#storage-classes', 'cloud/amazon-s3#storage-classes'],
    ['amazon-s4#gone', 'amazon-s3'],
    ['entirely-different-page#gone', 'Name a heading as section#heading'],
  ])('that does not exist (%s) is answered with the same heading elsewhere, else with near pages', (home, near) => {
    const entry = `  - { id: x, name: X }\n  - { id: it, name: Glacier, homes: ["${home}"] }`;
    expect(homes(entry, notes, true).findings).toContain(near);
  });
});
