// A build is short, and machines that build are small: memory that only makes it a little faster is not worth having.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Lets nothing be taken in advance. To be called before Vite is loaded. */
export function takeNoReserves(): void {
  // The allocator of its bundler asks for 1 GB of addresses, which systems with large pages back with memory at once.
  // Source: https://microsoft.github.io/mimalloc/environment.html
  process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
}

/** Leaves the room for new objects as large as it is. After all is loaded that is 64 MB; it would double in a small build. */
export function keepNewSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

// Bytes of the heap below which `releaseMemory` takes more time than they are worth.
const worthwhile = 512 * 1024 ** 2;

type Collect = (how: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

/**
 * Gives back what a step of a build has left: V8 keeps the memory of collected objects in a pool, for itself, which only a
 * collection of the last resort empties. For a small site it does nothing.
 */
export function releaseMemory(): void {
  if (getHeapStatistics().total_heap_size < worthwhile) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  collect({ type: 'major', flavor: 'last-resort' });
}
