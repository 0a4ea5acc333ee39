import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Element, NotesPage } from '../types.ts';
import { findExpansions } from './find-expansions.ts';
import { findTerms } from './find-terms.ts';
import { isAbbreviation } from './is-abbreviation.ts';
import { registerTerms } from './register-terms.ts';

const place = { file: 'README.md', line: 1, column: 1 };

/** A page of HTML whose h1 is its title. */
function page(html: string, id = 'notes/page'): NotesPage {
  const body = fromHtml(html, { fragment: true });
  const headings: NotesPage['headings'][number][] = [];
  visit(body, 'element', (node: Element) => {
    if (!/^h[1-6]$/.test(node.tagName)) return;
    const text = toString(node);
    const anchor = text
      .toLowerCase()
      .replace(/[^\w ]/g, '')
      .replace(/ /g, '-');
    node.properties['id'] = anchor;
    const depth = Number(node.tagName[1]);
    headings.push({ id: anchor, fileAnchor: anchor, depth, sourceDepth: depth, text, place });
  });
  body.children = body.children.filter((node) => node.type !== 'element' || node.tagName !== 'h1');
  return { ...({} as NotesPage), id, file: 'README.md', headings, body };
}

/** The sure terms as `name (short) → place`, the others with a question mark. */
function terms(...pages: readonly string[]): string[] {
  const made = pages.map((html, index) => page(html, `notes/page-${index + 1}`));
  return findTerms(made).map(({ name, short, home, isSure }) => {
    const where = `${home.page.replace('notes/', '')}${home.heading === undefined ? '' : `#${home.heading}`}`;
    return `${name}${short === undefined ? '' : ` (${short})`} → ${where}${isSure ? '' : ' ?'}`;
  });
}

describe('what a heading or a link names', () => {
  it('may begin with an ordinary word before a hyphen, and end in a kind of thing', () => {
    expect(
      terms(`<h2>Key-value store</h2><p>A key-value store keeps a value under each key.</p>
        <h2>Graph database</h2><p>In a graph database, an arc joins two records.</p>
        <h2>Key ideas</h2><p>Key ideas come first.</p><h2>Database</h2><p>A database is a store.</p>`),
    ).toEqual(['Key-value store → page-1#keyvalue-store', 'Graph database → page-1#graph-database']);
  });

  it('is told without its gloss', () => {
    expect(
      terms(`<h2>Reverse proxy (web server)</h2><p>It stands before other servers.</p>
        <p>See <a href="#reverse-proxy-web-server">Reverse proxy (web server)</a>.</p>`),
    ).toEqual(['Reverse proxy → page-1#reverse-proxy-web-server']);
  });
});

describe('a heading that asks what something is', () => {
  it.each([
    ['<h2>What are starters?</h2><p>Bakers keep them for years.</p>', 'starters → page-1#what-are-starters'],
    [
      '<h2>What is autolyse and why is it used?</h2><p>Rest.</p>',
      'autolyse → page-1#what-is-autolyse-and-why-is-it-used',
    ],
    ['<h2>What are cold folds in Baking?</h2><p>Turns.</p>', 'cold folds → page-1#what-are-cold-folds-in-baking'],
    ['<h2>What is the useOven hook?</h2><p>A function.</p>', 'useOven → page-1#what-is-the-useoven-hook'],
    ['<h2>Was ist ein Vorteig?</h2><p>Er ruht über Nacht.</p>', 'Vorteig → page-1#was-ist-ein-vorteig'],
  ])('%s makes it a sure term', (html, term) => {
    const text = '<p>Plain sentences about bread fill this page.</p>'.repeat(60);
    expect(terms(`<h1>T</h1>${html}<h2>Rest</h2>${text}`)).toEqual([term]);
  });
  it.each([
    'What are the advantages of sourdough?',
    'What is the difference between yeast and levain?',
    'What are popular flours for baking?',
    'What is the lifecycle of a starter?',
    'What is happening?',
    'What are we baking?',
  ])('%s asks for no term', (title) => {
    const found = terms(`<h1>T</h1><h2>${title}</h2><p>There are several.</p>`);
    expect(found.filter((term) => !term.endsWith('?'))).toEqual([]);
  });
  it('leaves ordinary short words alone that stand in many lines', () => {
    const text = '<p>Put an element into the oven.</p>'.repeat(30) + '<p>Bread.</p>'.repeat(900);
    expect(terms(`<h1>T</h1><h2>What is an element?</h2><p>It is hot.</p>${text}`)).toEqual([
      'element → page-1#what-is-an-element ?',
    ]);
  });
});

describe('an entry of a contents list', () => {
  it('spells nothing out', () => {
    expect(
      terms(`<h1>T</h1><table><tbody><tr><td>1</td><td><a href="#x">What does slow rise fermentation (SRF) do</a></td></tr>
        </tbody></table><h2>X</h2><p>It waits.</p>`),
    ).toEqual([]);
  });
});

describe('an abbreviation', () => {
  it.each([
    ['RDBMS', 'Relational database management system'],
    ['HTTP', 'Hypertext transfer protocol'],
    ['TTL', 'time to live'],
    ['XML', 'Extensible Markup Language'],
    ['DDoS', 'Distributed Denial-of-Service'],
    ['IAM', 'Identity and Access Management'],
    ['EMR', 'Elastic MapReduce'],
    ['EC2', 'Elastic Compute Cloud'],
    ['S3', 'Simple Storage Service'],
    ['AMIs', 'Amazon Machine Images'],
  ])('%s fits %s', (abbr, full) => expect(isAbbreviation(abbr, full)).toBe(true));
  it.each([
    ['SQS', 'Amazon Simple Queue Service'],
    ['NASA', 'our own rocket'],
    ['IP', 'internet'],
    ['TCP', 'Transmission protocol'],
    ['API', 'optional'],
  ])('%s does not fit %s', (abbr, full) => expect(isAbbreviation(abbr, full)).toBe(false));
});

describe('expansions in a text', () => {
  it.each([
    ['Use Amazon Simple Queue Service (SQS) here.', [['Simple Queue Service', 'SQS']]],
    ['S3 (Simple Storage Service) stores.', [['Simple Storage Service', 'S3']]],
    [
      'It is great. Time to live (TTLs), or "key management service (KMS)".',
      [
        ['Time to live', 'TTL'],
        ['key management service', 'KMS'],
      ],
    ],
    ['a server (HTTP), the best (IMO), see below (FAQ)', []],
    ['one (1) of (A) them (US)', []],
  ])('%s', (text, found) => {
    expect(findExpansions(text).map(({ full, short }) => [full, short])).toEqual(found);
  });
});

describe('a term is surely', () => {
  it.each([
    [
      'a heading spelled out with its abbreviation',
      '<h1>T</h1><h2>User datagram protocol (UDP)</h2><p>No link.</p>',
      'User datagram protocol (UDP) → page-1#user-datagram-protocol-udp',
    ],
    [
      'a heading whose text says what it is',
      '<h1>T</h1><h2>Load balancer</h2><p>A load balancer is a server.</p>',
      'Load balancer → page-1#load-balancer',
    ],
    [
      'a question of a heading',
      '<h1>T</h1><h2>What is DynamoDB?</h2><p>DynamoDB is a database.</p>',
      'DynamoDB → page-1#what-is-dynamodb',
    ],
    [
      'a bold lead that is defined',
      '<h1>T</h1><ul><li><strong>DynamoDB</strong> is a database.</li></ul>',
      'DynamoDB → page-1',
    ],
    [
      'a bold lead with its name in full',
      '<h1>T</h1><p><strong>EC2</strong> (Elastic Compute Cloud) is a service.</p>',
      'Elastic Compute Cloud (EC2) → page-1',
    ],
    [
      'an entry of a definition list',
      '<h1>T</h1><dl><dt>Dead letter queue</dt><dd>Where failures go.</dd></dl>',
      'Dead letter queue → page-1',
    ],
    [
      'what the author links to its heading',
      '<h1>T</h1><p>See <a href="#bucket-policies">bucket policies</a>.</p><h2>Bucket policies</h2><p>Long.</p>',
      'bucket policies → page-1#bucket-policies',
    ],
    [
      'an abbreviation spelled out in prose',
      '<h1>T</h1><h2>Names</h2><p>It asks the domain name system (DNS).</p>',
      'domain name system (DNS) → page-1#names',
    ],
  ])('%s', (_, html, term) => expect(terms(html)).toContain(term));
});

describe('no sure term is', () => {
  it.each([
    [
      'a heading that groups',
      '<h1>T</h1><h2>Database</h2><p>Database is a word.</p><h2>Introduction</h2><p>Introduction is a must.</p>',
    ],
    ['a heading that gives advice', '<h1>T</h1><h2>Use strong typing</h2><p>Use strong typing is the rule.</p>'],
    [
      'a numbered heading or a part of the text',
      '<h1>T</h1><h2>3.4 Name things</h2><p>x</p><h2>Windows only</h2><p>Windows only is a part.</p>',
    ],
    [
      'an ordinary word in bold',
      '<h1>T</h1><ul><li><strong>Default</strong> is the value.</li><li><strong>Profile</strong>: the user</li></ul>',
    ],
    ['a bold label', '<h1>T</h1><ul><li><strong>Retry logic:</strong> An important aspect.</li></ul>'],
    [
      'a heading that occurs twice',
      '<h1>T</h1><h2>Load balancer</h2><p>A load balancer is a server.</p><h3>Load balancers</h3><p>Load balancers are a kind of thing.</p>',
    ],
    [
      'an abbreviation of which something local is said',
      '<h1>T</h1><p>Internet Protocol Version 6 (IPv6) is now supported.</p>',
    ],
    [
      'an alternative',
      '<h1>T</h1><h2>SQL or NoSQL</h2><p>SQL or NoSQL is the question.</p><h2>Pets vs cattle</h2><p>Pets vs cattle is a saying.</p>',
    ],
  ])('%s', (_, html) => expect(terms(html).filter((term) => !term.endsWith('?'))).toEqual([]));
  it('an abbreviation of two things', () => {
    const found = terms('<h1>T</h1><p>The access point (AP).</p>', '<h1>U</h1><p>The application protocol (AP).</p>');
    expect(found.filter((term) => term.includes('(AP)'))).toEqual([]);
  });
  it('what the whole text is about', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `<p>DynamoDB does thing ${index}.</p>`).join('');
    expect(terms(`<h1>T</h1><p><strong>DynamoDB</strong> is a database.</p>${lines}`)).toEqual(['DynamoDB → page-1 ?']);
  });
});

describe('terms as a registry', () => {
  const { read } = registerTerms([
    page(`<h1>T</h1><p>The internet protocol (IP) is a protocol, see TCP/IP.</p><h2>Load balancers</h2>
      <p>Load balancers are a kind of server.</p><p><strong>DynamoDB</strong> is a database.</p>`),
  ]);
  const entry = (id: string) => read.registry.services.find((service) => service.id === id);
  it('writes ordinary phrases in any case, in the singular too', () => {
    expect(entry('load-balancers')).toMatchObject({
      name: { name: 'Load balancers', case: 'any' },
      aliases: [{ name: 'Load balancer', case: 'any' }],
    });
  });
  it('keeps names as they are', () => expect(entry('dynamodb')?.name).toBe('DynamoDB'));
  it('keeps abbreviations out of compounds', () => {
    expect(entry('ip')?.short).toEqual({ name: 'IP', case: 'exact', not: ['TCP/IP'] });
  });
  it('gives what is only spelled out in passing no home but its own page', () => {
    const { read, homes } = registerTerms([
      page(`<h1>T</h1><p>Ask the domain name system (DNS).</p><h2>UDP</h2><p>It sends user datagrams, by the user datagram
        protocol (UDP).</p><p>Transport layer security (TLS) is a protocol.</p>`),
    ]);
    expect(read.registry.services.map(({ id }) => [id, homes.get(id)])).toEqual([
      ['dns', undefined],
      ['udp', { page: 'notes/page', heading: 'udp' }],
      ['tls', { page: 'notes/page', heading: 'udp' }],
    ]);
  });
  it('summarises by the defining sentence', () => expect(entry('dynamodb')?.summary).toBe('DynamoDB is a database.'));
});
