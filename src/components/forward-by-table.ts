// Leads from any short or old address to where its text is now, by the table that is kept with the site.
import { atBase, here } from './at-base.ts';
import { askedParameter } from './asked-parameter.ts';

interface Forward {
  readonly to: string;
  readonly anchors: Readonly<Record<string, string>>;
}

const base = here();
const table = (await (await fetch(`${base}forwards.json`)).json()) as Record<string, Forward>;
const query = new URLSearchParams(location.search);
// With relative addresses this page can't stand in where it is not: it is told what was asked for.
const asked = query.get(askedParameter) ?? decodeURIComponent(location.pathname.slice(base.length));
query.delete(askedParameter);
const path = asked.replace(/\/?$/, '/');
const found = Object.hasOwn(table, path) ? table[path] : undefined;
if (found) {
  const id = decodeURIComponent(location.hash.slice(1));
  const own = Object.hasOwn(found.anchors, id) ? found.anchors[id] : undefined;
  const to = new URL(atBase(own ?? found.to), location.href);
  to.search ||= query.toString();
  if (own === undefined && id) to.hash = location.hash;
  location.replace(to);
}
