/** A token of the stylesheet: its name and what is written for it. */
export interface Token {
  readonly name: string;
  readonly value: string;
}

/** The tokens in CSS, in its order; those of `@media` and themes, which say them anew, left out. */
export function readTokens(css: string): Token[] {
  const root = /:root\s*\{([^}]*)\}/.exec(css.replace(/\/\*.*?\*\//gs, ''))?.[1] ?? '';
  return [...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({
    name,
    value: value.trim(),
  }));
}
