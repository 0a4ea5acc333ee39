declare module 'virtual:unscroll/pagefind' {
  /** Pagefind's script, which asks FETCH for its files. */
  export function load(fetch: (address: string) => Promise<Response>): unknown;
}

declare module 'virtual:unscroll/words' {
  export const words: import('../../../words/words.ts').Words;
}
