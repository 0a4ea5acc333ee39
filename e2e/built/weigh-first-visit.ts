import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

export interface Weight {
  readonly requests: number;
  /** Bytes on the wire: bodies as gzip makes them, and what a plain server adds as headers. */
  readonly bytes: number;
  /** The scripts among them. */
  readonly scriptBytes: number;
  /** One line each, for the message of a failed test. */
  readonly parts: readonly string[];
}

// What is still fetched after this, nobody waits for.
const settled = 1500;
// Status, date, type, encoding, caching, connection.
const headerBytes = 224;

/** Visits ADDRESS with an empty cache and weighs what is fetched until 1.5 s after the load event. */
export async function weighFirstVisit(page: Page, address: string): Promise<Weight> {
  const parts: { url: string; isScript: boolean; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('http')) return;
    const isScript = response.request().resourceType() === 'script';
    parts.push({ url: response.url(), isScript, bytes: weigh(response) });
  });
  await page.goto(address);
  await page.waitForTimeout(settled);
  const weighed = await Promise.all(parts.map(async ({ bytes, ...part }) => ({ ...part, bytes: await bytes })));
  const sum = (list: typeof weighed) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: weighed.length,
    bytes: sum(weighed),
    scriptBytes: sum(weighed.filter(({ isScript }) => isScript)),
    parts: weighed.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`),
  };
}

async function weigh(response: Response): Promise<number> {
  return gzipSync(await response.body()).length + headerBytes;
}
