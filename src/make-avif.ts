// Pictures of releases as AVIF, which browsers that know it load instead: mostly a third of the bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './options.ts';
import { openKeptWork } from './rebuild/kept-work.ts';

/** A picture that was made: its name on the site, and the path of its file until then. */
export interface MadePicture {
  readonly name: string;
  readonly path: string;
}

export interface AvifWork {
  /** The picture BYTES, whose file is called STEM, as AVIF; undefined where that is not clearly smaller, or would stand still. */
  readonly of: (stem: string, bytes: Buffer) => Promise<MadePicture | undefined>;
  /** Keeps what was made for the next release. @returns what there is to say of it, if anything */
  readonly finish: () => string | undefined;
}

// Text in screenshots stays sharp.
const encoding = { quality: 60, effort: 4, chromaSubsampling: '4:4:4' } as const;
// Of the original; for less nobody needs a second file.
const clearly = 0.9;

/** Makes pictures for a release with SETTINGS; their files are written into FOLDER. */
export function openAvifWork(settings: Settings, folder: string): AvifWork {
  const kept = openKeptWork('avif', settings);
  const names = new Set<string>();
  let milliseconds = 0;
  return {
    of: async (stem, bytes) => {
      const begun = performance.now();
      const avif = await kept.of(`avif ${JSON.stringify(encoding)}`, bytes, () => encode(bytes));
      milliseconds += performance.now() - begun;
      if (avif.length === 0 || avif.length >= bytes.length * clearly) return undefined;
      const name = `${stem}.${createHash('sha256').update(avif).digest('hex').slice(0, 10)}.avif`;
      names.add(name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), avif);
      return { name, path: join(folder, name) };
    },
    finish: () => {
      kept.save();
      if (!names.size && !kept.made()) return undefined;
      const count = names.size === 1 ? '1 picture' : `${names.size} pictures`;
      return `${count} as AVIF, too; ${kept.made()} tried anew (${(milliseconds / 1000).toFixed(1)} s)`;
    },
  };
}

/** BYTES as AVIF; nothing where they are no picture, or one that moves. */
async function encode(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  try {
    const { pages = 1 } = await sharp(bytes).metadata();
    return pages > 1 ? Buffer.alloc(0) : await sharp(bytes).autoOrient().avif(encoding).toBuffer();
  } catch {
    return Buffer.alloc(0);
  }
}
