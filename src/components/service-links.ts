// What every page knows of service links: when to fetch their preview, and whether the reader wants them as text.
const key = 'u-plain';

/** Loads previews when a service link is first pointed at or focused; applies and keeps the choice of plain text. */
export function serviceLinks(): void {
  let isPlain = false;
  const choose = (wanted: boolean) => {
    isPlain = wanted;
    try {
      localStorage.setItem(key, wanted ? '1' : '');
    } catch {
      // Storage is denied: the choice holds for this page.
    }
    apply(wanted);
  };
  try {
    isPlain = localStorage.getItem(key) === '1';
  } catch {
    // Storage is denied: links are links.
  }
  if (isPlain) apply(true);
  const box = document.querySelector<HTMLInputElement>('[data-plain-links]');
  if (box) {
    box.checked = isPlain;
    box.addEventListener('change', () => choose(box.checked));
  }
  const types = ['pointerover', 'focusin'];
  const load = (event: Event) => {
    if (!(event.target instanceof Element && event.target.closest('[data-service]'))) return;
    for (const type of types) removeEventListener(type, load);
    void import('./service-preview.ts').then(({ previewServices }) => previewServices(event, choose));
  };
  for (const type of types) addEventListener(type, load);
}

// A link without address is text: no stop of the Tab key, no link to a screen reader.
function apply(isPlain: boolean): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-service]')) {
    const href = link.getAttribute('href') ?? link.dataset['href']!;
    link.dataset['href'] = href;
    if (isPlain) link.removeAttribute('href');
    else link.href = href;
  }
}
