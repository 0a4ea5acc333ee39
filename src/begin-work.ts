/** WORK that is begun before anybody can wait for it: its failure is not unhandled, and whoever waits later gets it. */
export function beginWork<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => {});
  return work;
}
