import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import { readRegistry } from './read-registry.ts';

function messages(text: string): string {
  const findings = createFindings();
  const result = readRegistry('content/services.yaml', text, findings);
  expect(result === undefined).toBe(findings.hasErrors());
  return formatFindings(findings.all());
}

describe('a registry', () => {
  it('may be empty, and knows the place of everything in it', () => {
    expect(messages('')).toBe('');
    const read = readRegistry('s.yaml', 'services:\n  - id: s3\n    name: S3\n    homes: [a, b]\n', createFindings())!;
    expect(read.placeOf(['services', 0, 'homes', 1])).toEqual({ line: 4, column: 16 });
    expect(read.placeOf(['services', 0, 'aliases', 4])).toEqual({ line: 2, column: 5 });
  });
  it('may give one name to several services under conditions that tell them apart', () => {
    expect(
      messages(`services:
  - { id: a, name: { name: Hub, beside: [git] } }
  - { id: b, name: { name: Hub, beside: [usb] } }
  - { id: c, name: IT }
  - { id: d, name: Hub, aliases: [hub x] }
`),
    ).toBe('');
  });
});

describe('the message about a bad registry names file, line, column and the other place', () => {
  it.each([
    [
      'a duplicate alias',
      'services:\n  - { id: s3, name: S3 }\n  - id: glacier\n    name: Glacier\n    aliases: [Vault, S3]\n',
      `content/services.yaml:5:22 error: "S3" of "glacier" is also a name of "s3" at content/services.yaml:2:21 (services/duplicate-alias)
  Keep it at one of them, or add a condition (vendor, beside, sections) that tells them apart.`,
    ],
    [
      'the same in another case',
      'services:\n  - { id: a, name: data lake }\n  - { id: b, name: Data Lake }\n',
      `content/services.yaml:3:20 error: "Data Lake" of "b" is also a name of "a" at content/services.yaml:2:20 (services/duplicate-alias)
  Keep it at one of them, or add a condition (vendor, beside, sections) that tells them apart.`,
    ],
    [
      'an empty alias',
      'services:\n  - id: s3\n    name: S3\n    aliases:\n      - Store\n      - "  "\n',
      `content/services.yaml:6:9 error: service "s3", aliases 2: a name is empty (services/schema)
  Mend this value.`,
    ],
    [
      'an empty alias with conditions',
      'services:\n  - id: s3\n    name: S3\n    aliases: [{ name: "", vendor: true }]\n',
      `content/services.yaml:4:23 error: service "s3", aliases 1 name: a name is empty (services/schema)
  Mend this value.`,
    ],
    [
      'an alias that is an ordinary word',
      'services:\n  - { id: s3, name: S3, aliases: [the] }\n',
      `content/services.yaml:2:35 error: "the" is an ordinary English word and would link everywhere (services/stop-word)
  Give it \`vendor: true\`, or leave it out.`,
    ],
    [
      'an id that is taken',
      'services:\n  - { id: s3, name: S3 }\n  - { id: s3, name: Store }\n',
      `content/services.yaml:3:11 error: the id "s3" is taken at content/services.yaml:2:11 (services/duplicate-id)
  Give one of them another id.`,
    ],
    [
      'an id that is no id',
      'services:\n  - { id: Amazon S3, name: S3 }\n',
      `content/services.yaml:2:11 error: service "Amazon S3", id: an id is lowercase letters and digits with single dashes (services/schema)
  Mend this value.`,
    ],
    [
      'an unknown key',
      'services:\n  - id: s3\n    name: S3\n    alias: [Store]\n',
      `content/services.yaml:4:12 error: service "s3", alias: there is no key "alias" (services/schema)
  Remove it, or correct its name.`,
    ],
    [
      'a condition that is none',
      'services:\n  - id: s3\n    name: { name: S3, near: [x] }\n',
      `content/services.yaml:3:29 error: service "s3", name near: there is no key "near" (services/schema)
  Remove it, or correct its name.`,
    ],
    [
      'a number for a name',
      'services:\n  - id: s3\n    name: 3\n',
      `content/services.yaml:3:11 error: service "s3", name: must be a name, or a name with conditions (services/schema)
  Write it as text.`,
    ],
    [
      'a list that is none',
      'services: nothing\n',
      `content/services.yaml:1:11 error: services: Invalid input: expected array, received string (services/schema)
  Mend this value.`,
    ],
    [
      'a YAML error',
      'services:\n  - id: s3\n    name: "S3\n',
      `content/services.yaml:4:1 error: Missing closing "quote (services/yaml)
  Mend the YAML at this place.`,
    ],
    [
      'a key given twice',
      'services:\n  - id: s3\n    name: S3\n    name: Store\n',
      `content/services.yaml:4:5 error: Map keys must be unique (services/yaml)
  Mend the YAML at this place.`,
    ],
  ])('%s', (_, text, message) => {
    expect(messages(text)).toBe(message);
  });
});
