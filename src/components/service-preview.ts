// <u-preview>: what a service link leads to, beside the link. Opens while the pointer rests on the link and stays while it
// is on link or preview; Alt+Down on the focused link opens it and moves the focus in; Escape closes it. Fetched by
// service-links.ts on first use, its data (services.json) when the first one opens.
import type { ServiceCards } from '../page-data/service-cards.ts';

const styles = `:host{position:absolute;inset:auto;margin:0;box-sizing:border-box;width:max-content;max-width:min(22rem,calc(100vw - 1rem));padding:.75rem 1rem;border:1px solid var(--line);border-radius:var(--radius);background:var(--paper);color:var(--ink);font:var(--small)/1.45 var(--sans);box-shadow:0 4px 16px #0003}p{margin:.25rem 0 0}a{color:var(--accent)}button{all:unset;margin-top:.5rem;color:var(--muted);text-decoration:underline;cursor:pointer}button:focus-visible{outline:2px solid}`;

class Preview extends HTMLElement {
  link: HTMLAnchorElement | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  cards: Promise<ServiceCards> | undefined;
  choosePlain: (isPlain: boolean) => void;

  constructor(choosePlain: (isPlain: boolean) => void) {
    super();
    this.choosePlain = choosePlain;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    this.popover = 'manual';
    this.tabIndex = -1;
    this.role = 'group';
  }

  /** Opens for LINK once the pointer has rested, or at once and with the focus in it. */
  wish(link: HTMLAnchorElement, hasFocus: boolean): void {
    clearTimeout(this.timer);
    if (hasFocus) void this.open(link, true);
    else if (link !== this.link) this.timer = setTimeout(() => void this.open(link, false), 250);
  }

  /** Closes unless the pointer comes back, so that one can move from the link into the preview. */
  leave(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), 250);
  }

  hasFocus(): boolean {
    return document.activeElement === this;
  }

  close(): void {
    clearTimeout(this.timer);
    const hadFocus = this.hasFocus();
    if (this.link) this.hidePopover();
    if (hadFocus) this.link?.focus();
    this.link = undefined;
  }

  async open(link: HTMLAnchorElement, hasFocus: boolean): Promise<void> {
    const data = await this.load();
    const card = data?.cards[link.dataset['service']!];
    if (!data || !card || !link.isConnected) return;
    const [name, summary, place, home, own] = card;
    const plain = add('button', data.plain);
    plain.addEventListener('click', () => {
      this.close();
      this.choosePlain(true);
    });
    const definition = add('p', place && `${data.definedIn} `);
    definition.append(add('a', place || own, place ? home : own));
    this.ariaLabel = name;
    this.shadowRoot!.replaceChildren(add('strong', name), add('p', summary), definition, plain);
    this.link = link;
    this.showPopover();
    // Below the link's last line, above it where the window ends.
    const lines = [...link.getClientRects()];
    const line = lines.at(-1)!;
    const { width, height } = this.getBoundingClientRect();
    const below = line.bottom + 4 + height <= innerHeight || lines[0]!.top < height;
    this.style.top = `${scrollY + (below ? line.bottom + 4 : lines[0]!.top - 4 - height)}px`;
    this.style.left = `${scrollX + Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8))}px`;
    if (hasFocus) this.focus();
  }

  // A failure is forgotten, so that the next link tries again.
  load(): Promise<ServiceCards | undefined> {
    this.cards ??= fetch(new URL('services.json', new URL(document.body.dataset['links']!, location.href))).then(
      (answer) => answer.json() as Promise<ServiceCards>,
    );
    return this.cards.catch(() => (this.cards = undefined));
  }
}

function add(name: string, text: string, href?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (href) (element as HTMLAnchorElement).href = href;
  return element;
}

/** Starts previews. FIRST is the event that made them wanted; CHOOSE_PLAIN turns all service links into text. */
export function previewServices(first: Event, choosePlain: (isPlain: boolean) => void): void {
  customElements.define('u-preview', Preview);
  const preview = new Preview(choosePlain);
  document.body.append(preview);
  const linkOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-service][href]') : null;
  const over = (event: Event) => {
    if ((event as PointerEvent).pointerType !== 'mouse') return;
    const link = linkOf(event);
    if (link) preview.wish(link, false);
    else if (event.target === preview) clearTimeout(preview.timer);
    else if (!preview.hasFocus()) preview.leave();
  };
  addEventListener('pointerover', over);
  document.documentElement.addEventListener('pointerleave', () => preview.leave());
  preview.addEventListener('focusout', () => preview.leave());
  addEventListener('keydown', (event) => {
    const link = linkOf(event);
    if (event.key === 'Escape' && preview.link) {
      event.preventDefault();
      preview.close();
    } else if (link && event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      preview.wish(link, true);
    }
  });
  over(first);
}
