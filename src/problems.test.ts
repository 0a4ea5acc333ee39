import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings, nearest, NotesError, toVFileMessage } from './problems.ts';

describe('findings', () => {
  it('are sorted by file, line and column, and said once', () => {
    const findings = createFindings();
    findings.warn('room/b', 'second', { file: 'b.md', line: 2, column: 1 });
    findings.error('room/a', 'tenth line', { file: 'a.md', line: 10, column: 1 }, 'Do this.');
    findings.warn('room/a', 'second line', { file: 'a.md', line: 2, column: 3 });
    findings.warn('room/a', 'second line', { file: 'a.md', line: 2, column: 3 });
    findings.warn('room/a', 'whole file', { file: 'a.md' });
    expect(formatFindings(findings.all())).toBe(
      [
        'a.md warning: whole file (room/a)',
        'a.md:2:3 warning: second line (room/a)',
        'a.md:10:1 error: tenth line (room/a)',
        '  Do this.',
        'b.md:2:1 warning: second (room/b)',
      ].join('\n'),
    );
    expect(findings.hasErrors()).toBe(true);
  });

  it('stop a build with all that was found', () => {
    const findings = createFindings();
    findings.error('room/a', 'wrong', { file: 'a.md', line: 1, column: 1 });
    expect(new NotesError(findings.all()).message).toBe('a.md:1:1 error: wrong (room/a)');
  });

  it('are vfile messages to other tools', () => {
    const findings = createFindings();
    findings.error('room/rule-id', 'wrong', { file: 'a.md', line: 3, column: 5 }, 'Do this.');
    const message = toVFileMessage(findings.all()[0]!);
    expect([
      message.source,
      message.ruleId,
      message.line,
      message.column,
      message.fatal,
      message.note,
      message.file,
    ]).toEqual(['room', 'rule-id', 3, 5, true, 'Do this.', 'a.md']);
  });
});

describe('the nearest choices', () => {
  it('are the likest, best first, whatever their case', () => {
    expect(nearest('amazon-s4', ['amazon-ec2', 'Amazon-S3', 'amazon-s3s', 'iam'])).toEqual(['Amazon-S3', 'amazon-s3s']);
  });

  it('are none where nothing is like it', () => {
    expect(nearest('storage', ['iam', 'vpc', 'a-very-long-heading-about-storage-classes'])).toEqual([]);
  });

  it('are given once, and in one order when they are equally near', () => {
    expect(nearest('tip', ['tap', 'tip-b', 'tap', 'top'])).toEqual(['tap', 'top']);
  });
});
