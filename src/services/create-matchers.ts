import { buildMatcher, type Match, type Matcher } from './build-matcher.ts';

/** `buildMatcher` for those who ask for the same names in the same texts again and again: both are remembered. */
export function createMatchers(): typeof buildMatcher {
  let last: { readonly names: string; readonly matcher: Matcher } | undefined;
  return (registry) => {
    const names = JSON.stringify(registry);
    if (last?.names !== names) last = { names, matcher: withMemory(buildMatcher(registry)) };
    return last.matcher;
  };
}

function withMemory(match: Matcher): Matcher {
  const known = new Map<string, Map<string, Match[]>>();
  return (text, context) => {
    const onPage = known.get(context.page) ?? new Map<string, Match[]>();
    known.set(context.page, onPage);
    const found = onPage.get(text) ?? match(text, context);
    onPage.set(text, found);
    return found;
  };
}
