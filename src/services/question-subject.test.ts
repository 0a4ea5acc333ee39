import { describe, expect, it } from 'vitest';
import { questionSubject } from './question-subject.ts';

describe('the subject of a question that asks what something is', () => {
  it.each([
    ['What is yeast?', 'yeast'],
    ['What are the sourdough starters?', 'sourdough starters'],
    ["What's a levain", 'levain'],
    ['What is autolyse and why is it used?', 'autolyse'],
    ['What are folds in Baking?', 'folds'],
    ['What does OSA mean?', 'OSA'],
    ['Was ist ein Vorteig?', 'Vorteig'],
    ["Qu'est-ce que la levure ?", 'levure'],
    ['Qu’est-ce qu’un levain ?', 'levain'],
    ['¿Qué es la masa madre?', 'masa madre'],
    ['O que é uma esponja?', 'esponja'],
    ['Wat is een desem?', 'desem'],
    ['什么是酵母？', '酵母'],
    ['酵母是什么', '酵母'],
    ['酵母とは何ですか？', '酵母'],
  ])('%s asks for %s', (title, subject) => {
    expect(questionSubject(title)).toBe(subject);
  });
  it.each(['How is dough kneaded?', 'Whatever is left', 'Why bake?', 'Was ist', 'Yeast'])(
    '%s asks for nothing',
    (title) => {
      expect(questionSubject(title)).toBeUndefined();
    },
  );
});
