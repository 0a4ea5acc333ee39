// <u-preview>: what a service link leads to, beside the link. Opens while the pointer rests on the link and stays while it
// is on link or preview; Alt+Down on the focused link opens it and moves the focus in; Escape closes it. Fetched by
// service-links.ts on first use, its data (services.json) when the first one opens.
import { atBase } from './at-base.ts';
import type { ServiceCards } from '../page-data/service-cards.ts';

const styles = `:host{position:absolute;inset:auto;margin:0;max-width:min(22rem,100vw - 3rem);padding:.75rem 1rem;border:1px solid var(--line);background:var(--paper);color:var(--ink);font:var(--small)/1.45 var(--sans)}p{margin:.3rem 0}a{color:var(--accent)}button{font:inherit}`;

class Preview extends HTMLElement {
  link: HTMLAnchorElement | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  cards: Promise<ServiceCards | undefined> | undefined;
  makePlain: () => void;

  constructor(makePlain: () => void) {
    super();
    this.makePlain = makePlain;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    this.popover = 'manual';
    this.tabIndex = -1;
    this.role = 'group';
  }

  /** Does STEP later, unless something else is wanted before: one can cross links, and move from link to preview. */
  soon(step: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(step, 250);
  }

  close(): void {
    clearTimeout(this.timer);
    const link = document.activeElement === this && this.link;
    if (this.link) this.hidePopover();
    if (link) link.focus();
    this.link = undefined;
  }

  async open(link: HTMLAnchorElement, hasFocus?: boolean): Promise<void> {
    const data = await this.load();
    const card = data?.cards[link.dataset['service']!];
    if (!card) return;
    const [name, summary, place, home, own] = card;
    const plain = create('button', data.plain);
    plain.addEventListener('click', () => {
      this.close();
      this.makePlain();
      localStorage.setItem('u-plain', '1');
    });
    const definition = create('p', place && `${data.definedIn} `);
    const lead = create('a', place || own);
    lead.href = atBase(home || own);
    definition.append(lead);
    this.ariaLabel = name;
    this.shadowRoot!.replaceChildren(create('b', name), create('p', summary), definition, plain);
    this.link = link;
    this.showPopover();
    // Below the link's last line, or above its first where the window ends.
    const lines = link.getClientRects();
    const { left, bottom } = lines[lines.length - 1]!;
    const { width, height } = this.getBoundingClientRect();
    const { top } = lines[0]!;
    const y = bottom + height > innerHeight && top > height ? top - height - 4 : bottom + 4;
    this.style.translate = `${scrollX + Math.max(8, Math.min(left, innerWidth - width - 24))}px ${scrollY + y}px`;
    if (hasFocus) this.focus();
  }

  // A failure is forgotten, so that the next link tries again.
  load(): Promise<ServiceCards | undefined> {
    return (this.cards ??= fetch(`${document.body.dataset['base']}services.json`)
      .then((answer) => answer.json() as Promise<ServiceCards>)
      .catch(() => (this.cards = undefined)));
  }
}

function create<Name extends 'a' | 'b' | 'button' | 'p'>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Starts previews. FIRST is the event that made them wanted; MAKE_PLAIN turns all service links into text. */
export function previewServices(first: Event, makePlain: () => void): void {
  customElements.define('u-preview', Preview);
  const preview = new Preview(makePlain);
  document.body.append(preview);
  const leave = () => preview.soon(() => preview.close());
  const linkOf = ({ target }: Event) => (target as Element).closest?.<HTMLAnchorElement>('[data-service][href]');
  const over = (event: Event) => {
    if ((event as PointerEvent).pointerType !== 'mouse') return;
    const link = linkOf(event);
    if (link && link !== preview.link) preview.soon(() => void preview.open(link));
    else if (link || event.target === preview) clearTimeout(preview.timer);
    else if (document.activeElement !== preview) leave();
  };
  addEventListener('pointerover', over);
  document.documentElement.addEventListener('pointerleave', leave);
  preview.addEventListener('focusout', leave);
  addEventListener('keydown', (event) => {
    const link = linkOf(event);
    if (event.key === 'Escape' && preview.link) preview.close();
    else if (link && event.altKey && event.key === 'ArrowDown') void preview.open(link, true);
    else return;
    event.preventDefault();
  });
  over(first);
}
