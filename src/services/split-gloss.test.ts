import { expect, it } from 'vitest';
import { splitGloss } from './split-gloss.ts';

it.each([
  ['Reverse proxy (web server)', 'Reverse proxy', undefined],
  ['Transmission control protocol (TCP)', 'Transmission control protocol', 'TCP'],
  ['RPC (Remote procedure call)', 'Remote procedure call', 'RPC'],
  ['CNAME (canonical)', 'CNAME', undefined],
  ['key-value store', 'key-value store', undefined],
  ['写作（草稿）', '写作', undefined],
])('%s is called %s, %s for short', (written, name, short) => expect(splitGloss(written)).toEqual({ name, short }));
