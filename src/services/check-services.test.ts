import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import type { NotesPage } from '../types.ts';
import { checkServices } from './check-services.ts';
import { findHomes } from './find-homes.ts';
import { readRegistry } from './read-registry.ts';
import { services } from './services.ts';
import { suggestServices } from './suggest-services.ts';

const place = { file: 'notes.md', line: 7, column: 1 };

function pageOf(html: string): NotesPage {
  const heading = { id: 'storage', fileAnchor: 'storage', depth: 1, sourceDepth: 2, text: 'Storage', place };
  const body = fromHtml(html, { fragment: true });
  return {
    ...({} as NotesPage),
    id: 'cloud/storage',
    title: 'Storage',
    file: 'notes.md',
    place,
    headings: [heading],
    body,
  };
}

function check(registry: string, html: string): string {
  const findings = createFindings();
  const read = readRegistry('services.yaml', registry, findings)!;
  const pages = [pageOf(html)];
  const homes = findHomes(read, pages, false, findings);
  const { mentions } = services(read.registry, homes, pages);
  checkServices({ read, homes, mentions, pages }, findings);
  return formatFindings(findings.all());
}

describe('the check of a registry', () => {
  it('finds nothing where everything is used and defined, vendors and plurals counted', () => {
    const registry = `vendors: [AWS, Amazon]
services:
  - { id: s3, name: Amazon S3, short: S3, aliases: [bucket], former: [AWS Store], homes: [storage] }
`;
    expect(check(registry, '<p>S3 has buckets; it was Amazon Store.</p><p><img src="x"></p><p>AWS S3.</p>')).toBe('');
  });
  it('tells of names that the notes never use, and of entries that nothing defines', () => {
    const registry = `services:
  - id: s3
    name: S3
    aliases: [Store, Vault]
  - { id: ebs, name: EBS, homes: [storage] }
`;
    expect(check(registry, '<p>A Vault in S3.</p>')).toBe(
      `services.yaml:2:5 warning: nothing in the notes defines "s3" (services/no-home)
  Name its heading in \`homes\`.
services.yaml:4:15 warning: "Store" of "s3" is never used in the notes (services/unused-name)
  Remove it, or check its conditions.
services.yaml:5:5 warning: the notes never mention "ebs" (services/unused-name)
  Remove the entry, or add a name.`,
    );
  });
  it('tells of names that may mean two entries', () => {
    const registry = `vendors: [AWS]
services:
  - { id: config, name: AWS Config, homes: [storage] }
  - { id: rules, name: Rules, aliases: [{ name: Config, beside: [rule] }], homes: [storage] }
`;
    expect(check(registry, '<p>AWS Config, Rules. Config of a rule.</p>')).toBe(
      `services.yaml:4:5 warning: "AWS Config" may mean "config" (line 3) or "rules" (services/ambiguous-name)
  Keep it at one of them, or make sure that their conditions exclude each other.`,
    );
  });
  it('tells of what looks like a service and is in no entry, by count', () => {
    const registry = 'vendors: [AWS]\nservices:\n  - { id: s3, name: S3, homes: [storage] }\n';
    const html = `<p>S3 and AWS Glue.</p><p>AWS Glue and DynamoDB.</p><p>AWS Glue, DynamoDB and OnceOnly.</p>
      <p>the message queue service (MQS)</p><p>a message queue service (MQS)</p>`;
    expect(check(registry, html).match(/"[^"]+" stands in \d passages/g)).toEqual([
      '"AWS Glue" stands in 3 passages',
      '"DynamoDB" stands in 2 passages',
      '"message queue service" stands in 2 passages',
    ]);
  });
});

describe('a suggested registry', () => {
  const text = suggestServices([
    pageOf(
      '<p><strong>DynamoDB</strong> is a database.</p><p><strong>Default</strong> is the value.</p><p>Use DynamoDB.</p>',
    ),
  ]);
  it('is a registry that can be used as it is', () => {
    const findings = createFindings();
    expect(readRegistry('services.yaml', text, findings)?.registry.services.map(({ id }) => id)).toEqual(['dynamodb']);
    expect(formatFindings(findings.all())).toBe('');
  });
  it('says reason and count of each entry, and keeps the unsure ones as comments', () => {
    expect(text).toBe(`# Terms that the text defines. Review, mend and keep beside the notes as services.yaml.
services:
  # bold lead, 2 mentions
  - id: dynamodb
    name: DynamoDB
    summary: DynamoDB is a database.
    homes:
      - cloud/storage
  # Less sure: remove the signs before those that you want.
  # # bold lead, 1 mention
  # - id: default
  #   name:
  #     name: Default
  #     case: any
  #   summary: Default is the value.
  #   homes:
  #     - cloud/storage
`);
  });
});
