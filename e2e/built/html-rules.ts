import type { ConfigData } from 'html-validate';

/** Rules for the built pages: the standard's, without those that are about how source is written. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Our pages are written by a serialiser: these are matters of taste.
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'no-implicit-button-type': 'off',
    'void-style': 'off',
    // An aside inside an article is no landmark (HTML-AAM), and a scrolling table is a region without being a section.
    'unique-landmark': 'off',
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};
