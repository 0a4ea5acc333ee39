import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';

/** The stylesheet NAME of this folder with all that it imports, in one piece. */
export async function bundleStyles(name: string): Promise<string> {
  const output = await bundle({
    build: {
      target: 'chrome130',
      rolldownOptions: { input: fileURLToPath(new URL(`../../../src/offline/paper/${name}`, import.meta.url)) },
    },
  });
  const styles = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (styles?.type !== 'asset') throw new Error(`${name} could not be bundled`);
  return String(styles.source);
}
