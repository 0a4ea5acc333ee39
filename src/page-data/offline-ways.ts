import type { SiteIndex } from './site-index.ts';

/** How the site can be read without a network. */
export interface OfflineWays {
  /** Whether the browser may keep it. */
  readonly isKept: boolean;
  /** The one-file edition, and the name it is saved under; undefined where there is none. */
  readonly file: { readonly address: string; readonly name: string } | undefined;
}

/** The ways that the settings of SITE leave open. */
export function offlineWays({ settings, addresses, siteName }: SiteIndex): OfflineWays {
  return {
    isKept: settings.offline,
    file: settings.oneFile ? { address: addresses.file('notes.html'), name: `${fileName(siteName)}.html` } : undefined,
  };
}

/** NAME without what file systems refuse. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^[.\s-]+|[.\s-]+$/g, '') || 'notes';
}
