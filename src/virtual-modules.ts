import type { Plugin } from 'vite';

/**
 * A Vite plugin with NAME for modules that stand in no file: `virtual:unscroll/ID` for each ID of CODES, which give the code.
 * The bundler asks for these alone: to ask about each module of a build takes it longer than most of them do.
 */
export function virtualModules(name: string, codes: Readonly<Record<string, () => string>>): Plugin {
  const ids = Object.keys(codes).join('|');
  return {
    name,
    resolveId: { filter: { id: new RegExp(`^virtual:unscroll/(?:${ids})$`) }, handler: (source) => `\0${source}` },
    load: {
      filter: { id: new RegExp(`^\0virtual:unscroll/(?:${ids})$`) },
      handler: (id) => codes[id.slice(id.indexOf('/') + 1)]!(),
    },
  };
}
