import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { walkElements } from '../walk.ts';
import { toMathml } from './to-mathml.ts';

const allowed =
  /^(accent|accentunder|className|columnspan|depth|display|displaystyle|encoding|fence|form|height|largeop|linethickness|lspace|mathcolor|mathvariant|maxsize|minsize|movablelimits|notation|rowspan|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;

describe('a formula', () => {
  it('is MathML with its source beside it', () => {
    expect(toHtml(toMathml('\\frac{a}{b}', false))).toBe(
      '<math> <semantics><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow><annotation encoding="application/x-tex"> \\frac{a}{b} </annotation></semantics></math>',
    );
  });

  for (const tex of [
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/x.png}',
    '\\class{u-search}{x}',
    '\\id{u-main}{x}',
    '\\style{position:fixed}{x}',
    '\\data{a=b}{x}',
    '\\frac{a',
    '\\nosuch',
    '\\def\\a{\\a\\a}\\a',
    `${'{'.repeat(20_000)}x${'}'.repeat(20_000)}`,
    `${'\\frac{'.repeat(300)}x${'}{y}'.repeat(300)}`,
    'x^2 + '.repeat(10_000),
    '',
    '% only a comment',
  ])
    it(`is refused: ${tex.slice(0, 40)}`, () => {
      expect(() => toMathml(tex, true)).toThrow(/./);
    });

  for (const tex of [
    '\\text{<img src=x onerror=alert(1)>}',
    '</math><script>alert(1)</script>',
    '\\text{</mtext></math><script>alert(1)</script>}',
    '\\operatorname{</annotation><iframe>}',
    '\\color{red;background:url(x)}{y}',
    '\\hspace{-99em}\\rule{99em}{99em}\\kern-500pt x',
    '\\raisebox{900em}{x} \\tag{1}',
    '\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array} \\boxed{e} \\cancel{f} \\overline{g}',
    '\\label{u-main} \\ref{u-main}',
  ])
    it(`brings nothing that runs, loads or covers the page: ${tex}`, () => {
      let math;
      try {
        math = toMathml(tex, true);
      } catch {
        return;
      }
      walkElements({ type: 'root', children: [math] }, ({ tagName, properties }) => {
        expect(tagName).toMatch(/^(annotation|math|menclose|m[a-z]+|none|semantics)$/);
        for (const [name, value] of Object.entries(properties)) {
          expect(name).toMatch(allowed);
          if (name !== 'mathcolor') expect(String(value)).not.toMatch(/(?<![.\d])(\d{2}[\d.]*em|\d{3})/);
        }
      });
    });

  it('defines nothing for the next one', () => {
    toMathml('\\gdef\\mine{x} \\mine', false);
    expect(() => toMathml('\\mine', false)).toThrow(/\\mine/);
  });
});
