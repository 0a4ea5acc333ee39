#!/usr/bin/env node
// Says clearly which Node is needed before anything is loaded that would fail less clearly.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`unscroll needs Node 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
export {};
