#!/usr/bin/env node
// Nothing is loaded before the Node is known to be new enough: what is too old would fail less clearly.
import { fileURLToPath } from 'node:url';

const needed = '22.12';
const args = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 12);

const code = isNewEnough
  ? await (await import('./run.ts')).run(args)
  : await (await import('./run-on-newer-node.ts')).runOnNewerNode(fileURLToPath(import.meta.url), args, needed);

// Astro's timers would write into a workspace that is no more; what was printed has to get out first.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
