// <u-theme>: chooses light, dark or what the system says; theme.js applies the choice before the first paint.
const key = 'u-theme';

customElements.define(
  'u-theme',
  class extends HTMLElement {
    connectedCallback(): void {
      const select = this.querySelector('select')!;
      const root = document.documentElement.dataset;
      select.value = root['theme'] ?? '';
      select.addEventListener('change', () => {
        root['theme'] = select.value;
        try {
          localStorage.setItem(key, select.value);
        } catch {
          // Storage is denied: the choice holds for this page.
        }
      });
    }
  },
);
