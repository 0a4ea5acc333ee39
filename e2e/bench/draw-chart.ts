import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { median, type MeasuredRow } from './format-table.ts';

const [width, labels, row, head] = [720, 230, 30, 34];
const room = width - labels - 70;

/** Median build times and first visits of ROWS as bars, in an SVG that is readable on light and on dark. */
export function drawChart(rows: readonly MeasuredRow[], pages: number): string {
  const times = rows.map(({ runs }) => median(runs.map(({ seconds }) => seconds)));
  const bytes = rows.map(({ inspection }) => inspection.visits.section.bytes / 1000);
  const charts = [
    { title: `Build of ${pages} pages, seconds (median)`, values: times, digits: 1 },
    { title: 'First visit to the longest page, kilobytes', values: bytes, digits: 0 },
  ];
  const each = head + rows.length * row + 16;
  const svg = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${charts.length * each}`,
      role: 'img',
      fontFamily: 'system-ui, sans-serif',
      fontSize: 14,
    },
    [
      s('title', 'Build time and first visit of Unscroll and of its peers'),
      s('rect', { width, height: charts.length * each, rx: 6, fill: '#fcfaf6' }),
      ...charts.flatMap(({ title, values, digits }, at) => {
        const most = Math.max(...values);
        const top = at * each;
        return [
          s('text', { x: 16, y: top + 24, fill: '#241f1a', fontWeight: 600 }, title),
          ...rows.flatMap(({ name }, index) => {
            const y = top + head + index * row;
            const length = Math.max(2, (room * values[index]!) / most);
            const fill = name.startsWith('Unscroll') ? '#b4432a' : '#b9b0a4';
            return [
              s('text', { x: 16, y: y + 18, fill: '#241f1a' }, name),
              s('rect', { x: labels, y: y + 4, width: length.toFixed(1), height: 20, rx: 2, fill }),
              s('text', { x: labels + length + 8, y: y + 19, fill: '#5f5850' }, values[index]!.toFixed(digits)),
            ];
          }),
        ];
      }),
    ],
  );
  return `${toHtml(svg)}\n`;
}
