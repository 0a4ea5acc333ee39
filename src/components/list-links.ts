/** Numbers and lists the addresses of each article's links out of the site, as long as it is being printed. */
export function listLinks(): void {
  const added: Element[] = [];
  addEventListener('beforeprint', () => {
    for (const article of document.querySelectorAll('article')) added.push(...listIn(article));
  });
  addEventListener('afterprint', () => {
    for (const element of added.splice(0)) element.remove();
  });
}

function listIn(article: Element): Element[] {
  const numbers = new Map<string, number>();
  const marks = [...article.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
    .filter((link) => !link.closest('.meta'))
    .map((link) => {
      const number = numbers.get(link.href) ?? numbers.size + 1;
      numbers.set(link.href, number);
      const mark = document.createElement('sup');
      mark.textContent = String(number);
      link.after(mark);
      return mark;
    });
  if (!marks.length) return [];
  const list = document.createElement('ol');
  list.className = 'print-links';
  for (const address of numbers.keys()) {
    const item = document.createElement('li');
    item.textContent = address;
    list.append(item);
  }
  article.append(list);
  for (const element of [...marks, list]) element.dataset['added'] = '';
  return [...marks, list];
}
