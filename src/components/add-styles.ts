/** Loads the stylesheet at ADDRESS once; scripts that are loaded on use bring their own. @returns when it applies. */
export async function addStyles(address: string): Promise<void> {
  const known = document.querySelector<HTMLLinkElement>(`link[href="${CSS.escape(address)}"]`);
  if (known?.sheet) return;
  const link = known ?? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  const loaded = new Promise<unknown>((resolve) => {
    link.addEventListener('load', resolve);
    // What it was for works without it.
    link.addEventListener('error', resolve);
  });
  if (!known) document.head.append(link);
  await loaded;
}
