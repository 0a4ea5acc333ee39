import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The stylesheet NAME of this folder with all that it imports, in one piece. */
export async function bundleStyles(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome130',
      rolldownOptions: { input: fileURLToPath(new URL(`../../../src/offline/paper/${name}`, import.meta.url)) },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const output = bundle && 'output' in bundle ? bundle.output : [];
  const styles = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (styles?.type !== 'asset') throw new Error(`${name} could not be bundled`);
  return String(styles.source);
}
