import type { Finding } from '../problems.ts';

/**
 * FINDINGS as GitHub's workflow commands: shown at their lines in a pull request.
 * Source: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, rule, reason, hint, place }) => {
      const where = { file: place.file, line: place.line, col: place.column, title: rule };
      const pairs = Object.entries(where).filter(([, value]) => value !== undefined);
      const properties = pairs.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
      return `::${severity} ${properties}::${escapeData([reason, hint].filter(Boolean).join('\n'))}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
