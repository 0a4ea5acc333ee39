// In: a code sample. Out: what keeps it from parsing, at its line in the course file.
// JSON and YAML by the parsers of the platform and `yaml`, every other language by a parser package of its own.
import { parser as pythonParser } from '@lezer/python';
import { validate } from 'dockerfile-utils';
import { HiveSQL, TrinoSQL } from 'dt-sql-parser';
import { parse as parseShell } from 'sh-syntax';
import ts from 'typescript';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { Problem } from './problem.ts';
import type { Sample } from './read-samples.ts';

/** What a parser complains about: the line within the sample, from 1. */
interface Complaint {
  readonly line: number;
  readonly reason: string;
}

type Check = (code: string) => Complaint[] | Promise<Complaint[]>;

const checks: Readonly<Record<string, Check>> = {
  dockerfile: checkDockerfile,
  json: checkJson,
  python: checkPython,
  sh: checkShell,
  sql: checkSql,
  text: () => [],
  ts: checkTypeScript,
  yaml: checkYaml,
};

/** Parses SAMPLE in its language; a language without a parser here is a problem itself. */
export async function checkSample({ file, line, language, code }: Sample): Promise<Problem[]> {
  const check = checks[language];
  if (!check)
    return [
      {
        file,
        line: line - 1,
        reason: `no parser for "${language}": use one of ${Object.keys(checks).join(', ')}`,
      },
    ];
  const complaints = await check(code);
  return complaints.map((complaint) => ({
    file,
    line: line + complaint.line - 1,
    reason: `${language}: ${complaint.reason}`,
  }));
}

function checkJson(code: string): Complaint[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!;
    const at = / at position (\d+)/.exec(reason);
    return [{ line: at ? lineAt(code, Number(at[1])) : 1, reason }];
  }
}

// CloudFormation's short functions (`!Ref`, `!GetAtt`, `!Sub` …) are tags that only it resolves.
function checkYaml(code: string): Complaint[] {
  const lines = new LineCounter();
  return parseAllDocuments(code, { lineCounter: lines, logLevel: 'error' }).flatMap((document) =>
    [...document.errors, ...document.warnings.filter(({ code: kind }) => kind !== 'TAG_RESOLVE_FAILED')].map(
      (problem) => ({
        line: lines.linePos(problem.pos[0]).line,
        reason: problem.message.split('\n')[0]!,
      }),
    ),
  );
}

async function checkShell(code: string): Promise<Complaint[]> {
  try {
    await parseShell(code);
    return [];
  } catch (error) {
    const { Pos, Text } = error as { Pos?: { Line: number }; Text?: string };
    return [{ line: Pos?.Line ?? 1, reason: Text ?? String(error) }];
  }
}

function checkPython(code: string): Complaint[] {
  const complaints: Complaint[] = [];
  pythonParser.parse(code).iterate({
    enter: (node) => {
      if (node.type.isError) complaints.push({ line: lineAt(code, node.from), reason: 'does not parse here' });
    },
  });
  return complaints;
}

// Athena runs data definitions by the grammar of Hive and queries (CREATE TABLE AS included) by that of Trino.
function checkSql(code: string): Complaint[] {
  const dialect = /\bCREATE\s+EXTERNAL\s+TABLE\b/i.test(code) ? new HiveSQL() : new TrinoSQL();
  return dialect.validate(code).map(({ startLine, message }) => ({ line: startLine, reason: message }));
}

function checkDockerfile(code: string): Complaint[] {
  return validate(code).map(({ range, message }) => ({
    line: range.start.line + 1,
    reason: typeof message === 'string' ? message : message.value,
  }));
}

function checkTypeScript(code: string): Complaint[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ start = 0, messageText }) => ({
    line: lineAt(code, start),
    reason: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
