// What every page knows of service links: when to fetch their preview, and whether the reader wants them as text.

/** Loads previews when a service link is first pointed at or focused. Links are text where the reader chose so. */
export function serviceLinks(): void {
  // A link without address is text: no stop of the Tab key, no link to a screen reader.
  const makePlain = () => {
    for (const link of document.querySelectorAll('[data-service]')) link.removeAttribute('href');
  };
  try {
    if (localStorage.getItem('u-plain')) makePlain();
  } catch {
    // Storage is denied: links are links.
  }
  const types = ['pointerover', 'focusin'];
  const load = (event: Event) => {
    if (!(event.target as Element).closest?.('[data-service][href]')) return;
    for (const type of types) removeEventListener(type, load);
    void import('./service-preview.ts').then(({ previewServices }) => previewServices(event, makePlain));
  };
  for (const type of types) addEventListener(type, load);
}
