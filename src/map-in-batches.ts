// Systems allow a process some thousand open files; more at once than the disk can do gain nothing either.
const atOnce = 64;

/** The results of WORK for all ITEMS, in their order; so many at a time that files can be opened in it. */
export async function mapInBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  return results;
}
