import { contrast, luminanceOfOklch, type Oklch } from './contrast.ts';

// The same numbers as in styles/tokens.css.
const themes = {
  light: {
    accent: [0.51, 0.17],
    grounds: [
      [0.987, 0.006, 85],
      [0.958, 0.01, 85],
    ],
  },
  dark: {
    accent: [0.76, 0.125],
    grounds: [
      [0.205, 0.008, 60],
      [0.245, 0.01, 60],
    ],
  },
} as const satisfies Record<string, { accent: readonly [number, number]; grounds: readonly Oklch[] }>;

// WCAG 2.2, 1.4.3, level AA.
const enough = 4.5;

/** The accent of HUE in both themes, as the value of the property `--accent`. */
export function accentColours(hue: number): string {
  const colour = ([lightness, chroma]: readonly [number, number]) => `oklch(${lightness * 100}% ${chroma} ${hue})`;
  return `light-dark(${colour(themes.light.accent)}, ${colour(themes.dark.accent)})`;
}

/** Refuses, as a check of Zod's, a hue that text can't be read in: below AA on paper or tint, in either theme. */
export function checkAccent(
  hue: number,
  context: { addIssue(issue: { code: 'custom'; message: string }): void },
): void {
  const failing = Object.entries(themes).find(([, theme]) => contrastOf(theme, hue) < enough);
  if (!failing) return;
  const [name, theme] = failing;
  const near = [...Array(181).keys()].flatMap((by) => [(hue + by) % 360, (hue - by + 360) % 360]).find(isReadable);
  context.addIssue({
    code: 'custom',
    message: `hue ${hue} has a contrast of only ${contrastOf(theme, hue).toFixed(2)} to 1 in the ${name} theme, and text needs 4.5; the nearest that has it is ${Math.round(near!)}`,
  });
}

function isReadable(hue: number): boolean {
  return Object.values(themes).every((theme) => contrastOf(theme, Math.round(hue)) >= enough);
}

function contrastOf(
  { accent: [lightness, chroma], grounds }: (typeof themes)[keyof typeof themes],
  hue: number,
): number {
  const accent = luminanceOfOklch([lightness, chroma, hue]);
  return Math.min(...grounds.map((ground) => contrast(accent, luminanceOfOklch(ground))));
}
