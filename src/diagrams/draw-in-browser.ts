// The one function that runs in the browser that draws. It is sent as text, so that everything it uses is inside it.
import type { Drawing } from './draw-diagrams.ts';

/** Colours in hexadecimal. */
export interface Theme {
  readonly isDark: boolean;
  readonly paper: string;
  readonly tint: string;
  readonly line: string;
  readonly ink: string;
  readonly accent: string;
}

/** What is used of Mermaid. Source: https://mermaid.js.org/config/usage.html */
interface Mermaid {
  readonly initialize: (config: object) => void;
  readonly render: (id: string, source: string) => Promise<{ readonly svg: string }>;
}

/** Draws SOURCES in each of THEMES and leaves the body with nothing but the result, as JSON in Base64. */
export async function drawInBrowser(
  sources: readonly string[],
  themes: Readonly<Record<'light' | 'dark', Theme>>,
): Promise<void> {
  const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
  /** Inherited properties are written where they differ from those around, the others where they say anything. */
  const inherited = [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'marker-start',
    'marker-mid',
    'marker-end',
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'text-anchor',
    'dominant-baseline',
    'visibility',
  ];
  const plain: Readonly<Record<string, string>> = {
    opacity: '1',
    display: 'inline',
    'alignment-baseline': 'auto',
    'baseline-shift': '0px',
    'text-decoration-line': 'none',
    transform: 'none',
  };

  const unwanted = /^(?:style|class|name|on\w+|data-.*|aria-.*|role|display|filter)$/;

  // Labels are text: what would make them bold or small is left out, line breaks are understood.
  const formatting = /<\/?(?:b|i|u|em|strong|small|big|code|sub|sup|font|span|center)(?:\s[^<>]*)?>/gi;

  const configure = ({ isDark, paper, tint, line, ink, accent }: Theme) =>
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      class: { htmlLabels: false },
      state: { htmlLabels: false },
      deterministicIds: true,
      // Three fonts of the same widths: one of them is nearly everywhere.
      fontFamily: 'Arial, Helvetica, "Liberation Sans", sans-serif',
      theme: 'base',
      themeVariables: {
        darkMode: isDark,
        background: paper,
        primaryColor: tint,
        primaryTextColor: ink,
        primaryBorderColor: line,
        secondaryColor: accent,
        secondaryTextColor: ink,
        secondaryBorderColor: line,
        tertiaryColor: paper,
        tertiaryTextColor: ink,
        tertiaryBorderColor: line,
        lineColor: line,
        textColor: ink,
        titleColor: ink,
        mainBkg: tint,
        nodeTextColor: ink,
        edgeLabelBackground: paper,
        clusterBkg: paper,
        clusterBorder: line,
        noteBkgColor: accent,
        noteTextColor: ink,
        noteBorderColor: line,
        actorTextColor: ink,
        signalColor: line,
        signalTextColor: ink,
        labelTextColor: ink,
        loopTextColor: ink,
        pieStrokeColor: paper,
        pieOuterStrokeColor: line,
        pieSectionTextColor: ink,
        pieTitleTextColor: ink,
        pieLegendTextColor: ink,
      },
    });

  /** The DRAWING with what its styles say as attributes, so that no policy of any host changes what it looks like. */
  const settle = (drawing: SVGSVGElement): string => {
    const computed = new Map(
      [drawing, ...drawing.querySelectorAll<SVGElement>('*')].map((node) => {
        const style = getComputedStyle(node);
        return [
          node,
          new Map([...inherited, ...Object.keys(plain)].map((name) => [name, style.getPropertyValue(name)])),
        ];
      }),
    );
    for (const [node, own] of computed) {
      const around = node === drawing ? undefined : computed.get(node.parentElement as unknown as SVGElement);
      for (const name of inherited)
        if (own.get(name) === around?.get(name)) node.removeAttribute(name);
        else node.setAttribute(name, own.get(name)!.replaceAll(/url\("?[^"#)]*#([^")]+)"?\)/g, 'url(#$1)'));
      for (const [name, usual] of Object.entries(plain))
        if (own.get(name) !== usual && own.get(name) && !node.hasAttribute(name))
          node.setAttribute(name === 'text-decoration-line' ? 'text-decoration' : name, own.get(name)!);
    }
    const invisible = 'rect:not([width][height]), filter, [display=none]';
    for (const node of drawing.querySelectorAll(`style, script, foreignObject, ${invisible}`)) node.remove();
    for (const node of [drawing, ...drawing.querySelectorAll('*')])
      for (const name of node.getAttributeNames())
        if (unwanted.test(name) || (name.endsWith('href') && !node.getAttribute(name)!.startsWith('#')))
          node.removeAttribute(name);
    const { width, height } = drawing.viewBox.baseVal;
    drawing.setAttribute('width', String(Math.ceil(width)));
    drawing.setAttribute('height', String(Math.ceil(height)));
    return new XMLSerializer().serializeToString(drawing);
  };

  const draw = async (source: string, id: string, theme: Theme): Promise<string> => {
    configure(theme);
    const { svg } = await mermaid.render(id, source.replaceAll(formatting, ''));
    const holder = document.createElement('div');
    holder.innerHTML = svg;
    document.body.append(holder);
    return settle(holder.querySelector('svg')!);
  };

  const drawings: Drawing[] = [];
  for (const [at, source] of sources.entries())
    try {
      const light = await draw(source, `light-${at}`, themes.light);
      drawings.push({ light, dark: await draw(source, `dark-${at}`, themes.dark) });
    } catch (error) {
      const [line] = String(error instanceof Error ? error.message : error).split('\n');
      drawings.push({ problem: line!.replace(/:$/, '') });
    }
  const bytes = new TextEncoder().encode(JSON.stringify(drawings));
  document.body.textContent = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
