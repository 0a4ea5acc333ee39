import { decodeBytes } from './decode-bytes.ts';

/** The files that `packFiles` packed into TEXT, by their names. */
export async function unpack(text: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const stream = new Blob([decodeBytes(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const all = new Uint8Array(await new Response(stream).arrayBuffer());
  const start = all.indexOf(10) + 1;
  const sizes = JSON.parse(new TextDecoder().decode(all.subarray(0, start))) as [name: string, size: number][];
  let at = start;
  return new Map(
    sizes.map(([name, size]) => {
      const content = all.subarray(at, at + size);
      at += size;
      return [name, content];
    }),
  );
}
