import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

/** What the worker is told. */
export interface WorkerFacts {
  readonly base: string;
  readonly entries: readonly { readonly url: string; readonly revision: string; readonly integrity: string }[];
  readonly bytes: number;
}

/** SCRIPT of the worker that keeps the site, with FACTS. */
export function tellWorker(script: string, facts: WorkerFacts): string {
  return `self.unscroll=${JSON.stringify(facts)};\n${script}`;
}

/** The script of the worker, in one file: one that keeps the site, or one that removes what was kept. */
export async function bundleWorker(kind: 'keep' | 'remove'): Promise<string> {
  const [chunk] = await bundle({
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL(`../../src/offline/worker/${kind}.ts`, import.meta.url)),
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  });
  if (chunk?.type !== 'chunk') throw new Error('the offline worker could not be bundled');
  return chunk.code;
}
