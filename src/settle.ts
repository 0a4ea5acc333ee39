/** How work ended. */
export type Settled<Value> =
  { readonly value: Value; readonly error?: undefined } | { readonly value?: undefined; readonly error: unknown };

/** How WORK ends, for those who begin it before they can wait for it: a failure is not lost, and not unheard either. */
export async function settle<Value>(work: Promise<Value>): Promise<Settled<Value>> {
  try {
    return { value: await work };
  } catch (error) {
    return { error: error ?? new Error('failed') };
  }
}

/** What settled work made. @throws what it threw */
export async function resultOf<Value>(work: Promise<Settled<Value>>): Promise<Value> {
  const settled = await work;
  if (settled.error !== undefined) throw settled.error;
  return settled.value as Value;
}
