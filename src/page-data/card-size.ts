/** Pixels of a card; the size that https://ogp.me readers crop least. */
export const cardSize = { width: 1200, height: 630 } as const;
