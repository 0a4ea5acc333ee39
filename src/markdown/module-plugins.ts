// The adapters through which Astro's MDX compiler takes a finished tree (see module-source.ts) instead of text.
import type { VFile } from 'vfile';
import type { Root } from '../types.ts';
import { addScripts } from './add-scripts.ts';
import { fromModuleText } from './module-source.ts';

function takeNothing(this: { parser?: unknown }): void {
  this.parser = () => ({ type: 'root', children: [] });
}

/** In place of the Markdown parser: there is no text to parse. */
export const remarkTakeNothing = takeNothing;

/** The finished tree, with its expressions parsed as the compiler wants them. */
export function rehypeTakeModule(): (tree: Root, file: VFile) => Root {
  return (_, file) => {
    const { tree, frontMatter } = fromModuleText(String(file));
    file.data['astro'] = { ...(file.data['astro'] as object | undefined), frontmatter: frontMatter };
    addScripts(tree);
    return tree;
  };
}
