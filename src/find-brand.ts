// The edge to the disk for the pictures that a site is known by.
import { copyPicture, type Copied } from './find-pictures.ts';
import type { Settings } from './options.ts';
import type { Addresses } from './permalinks/addresses.ts';

export interface BrandPicture {
  readonly address: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface BrandPictures {
  /** The logo for both themes, or for the light one. */
  readonly logo?: BrandPicture | undefined;
  readonly dark?: BrandPicture | undefined;
  readonly favicon?: BrandPicture | undefined;
}

/** Logo and icon as SETTINGS name them, and the files that are copied for them. */
export async function findBrand(
  { logo, favicon }: Settings,
  addresses: Addresses,
): Promise<{ readonly pictures: BrandPictures; readonly copies: ReadonlyMap<string, string> }> {
  const copies = new Map<string, string>();
  const place = async (path: string | undefined): Promise<BrandPicture | undefined> => {
    if (path === undefined) return undefined;
    const { name, picture }: Copied = await copyPicture(path, addresses);
    if (name !== undefined) copies.set(name, path);
    return picture && 'address' in picture ? picture : undefined;
  };
  const { light, dark } = typeof logo === 'string' ? { light: logo } : (logo ?? {});
  return { pictures: { logo: await place(light), dark: await place(dark), favicon: await place(favicon) }, copies };
}
