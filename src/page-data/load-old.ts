import { getEntry } from 'astro:content';
import type { OldAddresses } from '../permalinks/resolve-old.ts';

/** The addresses that were published once and have no page of their own any more. */
export async function loadOld(): Promise<OldAddresses> {
  return (await getEntry('old', 'old'))!.data;
}

export type { OldPage } from '../permalinks/resolve-old.ts';
