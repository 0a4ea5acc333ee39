// <u-filter>: narrows the index of services while one types. Without it the whole index is there.
customElements.define(
  'u-filter',
  class extends HTMLElement {
    connectedCallback(): void {
      const input = this.querySelector('input')!;
      const output = this.querySelector('output')!;
      const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
      const items = groups.flatMap((group) =>
        [...group.querySelectorAll<HTMLElement>('dl > div, li')].map((element) => ({
          element,
          names: fold(element.dataset['names'] ?? element.textContent),
        })),
      );
      const filter = () => {
        const wanted = fold(input.value).split(/\s+/).filter(Boolean);
        let found = 0;
        for (const { element, names } of items) {
          const isWanted = wanted.every((word) => names.includes(word));
          element.hidden = !isWanted;
          if (isWanted) found++;
        }
        for (const group of groups) group.hidden = !group.querySelector(':is(dl > div, li):not([hidden])');
        output.textContent = found ? '' : (this.dataset['none'] ?? '');
      };
      input.addEventListener('input', filter);
      filter();
    }
  },
);

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
