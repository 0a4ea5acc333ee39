import { getEntry } from 'astro:content';
import type { OldAddresses } from '../permalinks/resolve-old.ts';

// In dev, as long as the notes have not been readable yet.
const none: OldAddresses = { pages: [], anchors: {}, shorts: [], ledger: '' };

/** The addresses that were published once and have no page of their own any more. */
export async function loadOld(): Promise<OldAddresses> {
  return (await getEntry('old', 'old'))?.data ?? none;
}

export type { OldPage } from '../permalinks/resolve-old.ts';
