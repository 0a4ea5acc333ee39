// Leads from an address that was published once to where its text is now, with the query and the fragment.
const link = document.querySelector<HTMLAnchorElement>('a[data-forward]')!;
const old = JSON.parse(link.dataset['anchors'] ?? '{}') as Record<string, string>;
let id = location.hash.slice(1);
try {
  id = decodeURIComponent(id);
} catch {}
const own = Object.hasOwn(old, id) ? old[id] : undefined;
const to = new URL(own ?? link.href, location.href);
to.search ||= location.search;
if (own === undefined && id) to.hash = location.hash;
location.replace(to);
export {};
