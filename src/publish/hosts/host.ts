import type { HeaderRule } from '../headers.ts';

/** An old address and where it leads: paths from the host's root, percent-encoded. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** What a host has to know of a site. */
export interface HostInput {
  /** Path that the site is made for, with slashes at both ends. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** The output folder, relative to where the command runs, with slashes. */
  readonly folder: string;
  /** Whether the host has the module that sends files packed by Brotli; only nginx has to be told. */
  readonly brotli: boolean;
  /** The command that installs and builds on a fresh machine, without `--site` and `--base`. */
  readonly buildCommand: string;
}

/** What `deploy` writes and says. */
export interface HostFiles {
  /** Files of the site itself, by name: the host reads them there. */
  readonly inSite: Readonly<Record<string, string>>;
  /** Files beside it, by path from where the command runs. */
  readonly beside: Readonly<Record<string, string>>;
  /** What is left to do, a line each. */
  readonly next: readonly string[];
}

/** First words of every file that is written, so that it may be written again. */
export const signature = 'Written by unscroll deploy';
