// <u-plain-links>: the choice, kept on this device, to see service links as text; service-links.ts applies it.
customElements.define(
  'u-plain-links',
  class extends HTMLElement {
    connectedCallback(): void {
      const box = this.querySelector('input')!;
      try {
        box.checked = localStorage.getItem('u-plain') !== null;
      } catch {
        this.hidden = true;
      }
      box.addEventListener('change', () => {
        if (box.checked) localStorage.setItem('u-plain', '1');
        else localStorage.removeItem('u-plain');
      });
    }
  },
);
