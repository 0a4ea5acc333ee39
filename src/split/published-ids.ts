// What the split is told of earlier publications, and what it tells of addresses that their text has left.
import type { Target } from '../types.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Evidence } from './follow.ts';

/** A published address that still led to its own text when the ledger was written. */
export interface PublishedPlace {
  readonly page: string;
  readonly heading: string | undefined;
  readonly title: string;
  readonly print: Fingerprint;
}

/** What the ledger tells the split. */
export interface PublishedIds {
  readonly places: readonly PublishedPlace[];
  /** Addresses (`page` or `page#heading`) that lead elsewhere or are retired: not to be given to anything new. */
  readonly closed: ReadonlySet<string>;
}

/** A published address that its text has left. */
export interface Departed {
  readonly page: string;
  readonly heading: string | undefined;
  readonly title: string;
  /** Where its text is now; undefined where nothing is like it enough. */
  readonly to: Target | undefined;
  readonly evidence: Evidence | undefined;
  /** The likest places of today, best first. */
  readonly nearest: readonly Target[];
}
