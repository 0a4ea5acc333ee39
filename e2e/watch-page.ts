import type { BrowserContext } from '@playwright/test';

/**
 * Notes down everything that CONTEXT's pages should never do: break the policy, throw, write to the console, ask
 * another host. @returns the list, one line each, which grows while the pages live.
 */
export async function watchPage(context: BrowserContext, home: string): Promise<string[]> {
  const problems: string[] = [];
  const { origin } = new URL(home);
  context.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  context.on('weberror', (webError) => problems.push(`error: ${webError.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) problems.push(`request to another host: ${request.url()}`);
  });
  await context.exposeBinding('reportViolation', (_source, violation: string) => {
    problems.push(`policy: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      (window as unknown as { reportViolation: (violation: string) => void }).reportViolation(
        `${effectiveDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`,
      ),
    );
  });
  return problems;
}
