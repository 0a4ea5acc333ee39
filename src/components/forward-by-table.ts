// Leads from any short or old address to where its text is now, by the table that is kept with the site.
interface Forward {
  readonly to: string;
  readonly anchors: Readonly<Record<string, string>>;
}

const base = document.body.dataset['base'] ?? '/';
const table = (await (await fetch(`${base}forwards.json`)).json()) as Record<string, Forward>;
const path = decodeURIComponent(location.pathname.slice(base.length)).replace(/\/?$/, '/');
const found = Object.hasOwn(table, path) ? table[path] : undefined;
if (found) {
  const id = decodeURIComponent(location.hash.slice(1));
  const own = Object.hasOwn(found.anchors, id) ? found.anchors[id] : undefined;
  const to = new URL(own ?? found.to, location.href);
  to.search ||= location.search;
  if (own === undefined && id) to.hash = location.hash;
  location.replace(to);
}
export {};
