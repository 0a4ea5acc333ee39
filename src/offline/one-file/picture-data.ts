import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Turns addresses of pictures into `data:` addresses; READ gives their content, undefined or an error for none. */
export function pictureData(read: (address: string) => Buffer | undefined): (address: string) => string | undefined {
  return (address) => {
    const path = address.replace(/[?#].*$/s, '');
    const type = types[extname(path).toLowerCase()];
    if (type === undefined) return undefined;
    try {
      const content = read(path);
      return content && `data:${type};base64,${content.toString('base64')}`;
    } catch {
      return undefined;
    }
  };
}
