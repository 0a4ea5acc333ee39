/**
 * On which page, counted from 1, the target of each internal link of PDF stands, by its id.
 * Reads what Chromium writes: objects in plain text, targets in one dictionary.
 * Source: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 7.7.3 and 12.3.2.3
 */
export function pagesOfTargets(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1');
  const kids = new Map<string, readonly string[]>();
  const inner = new Set<string>();
  for (const [, id, body] of text.matchAll(/^(\d+) 0 obj\n<<\/Type \/Pages\b([^>]*)>>/gm)) {
    const [, list = ''] = /\/Kids \[([^\]]*)\]/.exec(body!) ?? [];
    const found = Array.from(list.matchAll(/(\d+) 0 R/g), ([, kid]) => kid!);
    kids.set(id!, found);
    for (const kid of found) inner.add(kid);
  }
  const order: string[] = [];
  const visit = (id: string): void => {
    const below = kids.get(id);
    if (below) below.forEach(visit);
    else order.push(id);
  };
  for (const id of kids.keys()) if (!inner.has(id)) visit(id);
  const numbers = new Map(order.map((id, at) => [id, at + 1]));
  const pages = new Map<string, number>();
  for (const [, name, page] of text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ/g)) {
    const number = numbers.get(page!);
    if (number !== undefined) pages.set(decodeName(name!), number);
  }
  return pages;
}

/** The id that a PDF name stands for: bytes as `#2F`, of a fragment that may be percent-encoded. */
function decodeName(name: string): string {
  const bytes = name.replace(/#([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const id = Buffer.from(bytes, 'latin1').toString('utf8');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
