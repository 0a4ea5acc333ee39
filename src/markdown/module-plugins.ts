// The adapters through which Astro's MDX compiler takes a finished tree (see module-source.ts) instead of text.
import type { Root as MarkdownRoot } from 'mdast';
import type { Plugin, Transformer } from 'unified';
import type { VFile } from 'vfile';
import type { Root } from '../types.ts';
import { addScripts } from './add-scripts.ts';
import { fromModuleText } from './module-source.ts';

/** In place of the Markdown parser: there is no text to parse. */
export const remarkTakeNothing: Plugin<[], MarkdownRoot> = function () {
  this.parser = () => ({ type: 'root', children: [] }) satisfies MarkdownRoot;
};

/** The finished tree, with its expressions parsed as the compiler wants them. */
export const rehypeTakeModule: Plugin<[], Root> = function (): Transformer<Root> {
  return (_, file: VFile) => {
    const { tree } = fromModuleText(String(file));
    addScripts(tree);
    return tree;
  };
};
