/** Loads the stylesheet at ADDRESS once; scripts that are loaded on use bring their own. */
export function addStyles(address: string): void {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }));
}
