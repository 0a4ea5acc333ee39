import type { SiteIndex } from './site-index.ts';

/** How the site can be read without a network. */
export interface OfflineWays {
  /** Whether the browser may keep it. */
  readonly isKept: boolean;
  /** The one-file edition, and the name it is saved under; undefined where there is none. */
  readonly file: Download | undefined;
  /** The whole site as a book, in each format that is written. */
  readonly books: readonly (Download & { readonly format: string })[];
}

interface Download {
  readonly address: string;
  /** What it is saved as. */
  readonly name: string;
}

/** The ways that the settings of SITE leave open. */
export function offlineWays({ settings, addresses, siteName }: SiteIndex): OfflineWays {
  const download = (ending: string) => ({
    address: addresses.file(`notes.${ending}`),
    name: `${fileName(siteName)}.${ending}`,
  });
  return {
    isKept: settings.offline,
    file: settings.oneFile ? download('html') : undefined,
    books: [
      ...(settings.pdf ? [{ ...download('pdf'), format: 'PDF' }] : []),
      ...(settings.epub ? [{ ...download('epub'), format: 'EPUB' }] : []),
    ],
  };
}

/** NAME without what file systems refuse. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^[.\s-]+|[.\s-]+$/g, '') || 'notes';
}
