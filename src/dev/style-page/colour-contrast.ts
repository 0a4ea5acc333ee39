import { contrast, luminanceOfOklch, type Oklch } from '../../contrast.ts';
import type { Token } from './read-tokens.ts';

/** The contrast of TOKEN to the paper among TOKENS, in light and in dark; undefined where it is no such colour. */
export function colourContrast(token: Token, tokens: readonly Token[]): readonly [number, number] | undefined {
  const paper = tokens.find(({ name }) => name === '--paper');
  const own = themes(token.value);
  const papers = paper && themes(paper.value);
  return own && papers && [between(own[0], papers[0]), between(own[1], papers[1])];
}

function between(one: Oklch, other: Oklch): number {
  return contrast(luminanceOfOklch(one), luminanceOfOklch(other));
}

function themes(value: string): readonly [Oklch, Oklch] | undefined {
  const [light, dark] = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]): Oklch => [
    Number(l) / 100,
    Number(c),
    Number(h),
  ]);
  return light && dark && value.startsWith('light-dark(') ? [light, dark] : undefined;
}
