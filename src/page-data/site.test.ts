import { describe, expect, it } from 'vitest';
import type { SectionData, ServiceData } from '../entries.ts';
import { resolveSettings, type UnscrollOptions } from '../options.ts';
import { createSite } from './site.ts';

type Mention = SectionData['mentions'][number];

const section = (page: string, more: Partial<SectionData> = {}): SectionData => ({
  page,
  kind: page.includes('/') ? 'section' : page ? 'course' : 'home',
  course: page.split('/')[0]!,
  parent: page.includes('/') ? page.split('/')[0]! : '',
  title: page.split('/').at(-1)!.toUpperCase(),
  titleHtml: page,
  aboveHtml: '',
  file: 'notes/a b.md',
  lines: { start: 7, end: 9 },
  lang: 'en',
  excerpt: `About ${page}.`,
  draft: false,
  headings: [
    { id: 'own', depth: 1, text: page },
    { id: 'part', depth: 2, text: 'Part' },
  ],
  words: 440,
  order: 0,
  mentions: [],
  ...more,
});
const mention = (service: string, sentence: string, more: Partial<Mention> = {}): Mention => ({
  service,
  heading: 'part',
  passage: 1,
  anchor: 'part',
  sentence,
  start: sentence.indexOf('S3'),
  end: sentence.indexOf('S3') + 2,
  ...more,
});
const s3: ServiceData = {
  name: 'Amazon S3',
  short: 'S3',
  aliases: ['Simple Storage Service', 'S3'],
  former: ['Old Storage'],
  kind: 'service',
  category: 'Storage',
  summary: 'Keeps objects.',
  home: { page: 'aws/s3', heading: 'part' },
};

function siteOf(
  sections: readonly SectionData[],
  options: UnscrollOptions = {},
  services: Readonly<Record<string, ServiceData>> = {},
) {
  return createSite({
    sections: sections.map((data, order) => ({ id: data.page || 'home', data: { ...data, order } })),
    services: Object.entries(services).map(([id, data]) => ({ id, data })),
    settings: resolveSettings({ notes: ['nowhere'], services: false, ...options }, '/nowhere', false),
    site: {},
  });
}
const pageOf = (site: ReturnType<typeof siteOf>, id: string) => site.notesPages().find((page) => page.id === id)!;

describe('a page of the notes', () => {
  const course = [section('aws'), section('aws/ec2'), section('aws/s3'), section('ml'), section('ml/kmeans')];

  it('has its neighbours in the same course only', () => {
    const site = siteOf(course);
    expect(pageOf(site, 'aws/ec2').previous?.title).toBe('AWS');
    expect(pageOf(site, 'aws/ec2').next?.title).toBe('S3');
    expect(pageOf(site, 'aws/s3').next).toBeUndefined();
    expect(pageOf(site, 'ml').previous).toBeUndefined();
  });

  it('shows the outline of its course, with itself marked', () => {
    const { course: outline, breadcrumb } = pageOf(siteOf(course), 'aws/s3');
    expect(outline?.outline.map(({ title, isCurrent }) => [title, isCurrent])).toEqual([
      ['EC2', false],
      ['S3', true],
    ]);
    expect(breadcrumb).toEqual([{ title: 'AWS', address: '/aws/' }]);
  });

  it('leads through its group where it has one', () => {
    const grouped = [
      section('aws'),
      section('aws/storage', { kind: 'group' }),
      section('aws/s3', { parent: 'aws/storage' }),
    ];
    const page = pageOf(siteOf(grouped), 'aws/s3');
    expect(page.breadcrumb.map(({ title }) => title)).toEqual(['AWS', 'STORAGE']);
    expect(page.course?.outline.map(({ depth }) => depth)).toEqual([1, 2]);
  });

  it('has contents without its own heading, and addresses below the base', () => {
    const page = pageOf(siteOf(course, { base: 'notes' }), 'aws/s3');
    expect(page.contents).toEqual([{ id: 'part', text: 'Part', children: [] }]);
    expect(page.address).toBe('/notes/aws/s3/');
    expect(page.search).toBe('/notes/search/');
  });

  it('counts a course’s sections and the time that all of them take', () => {
    const page = pageOf(siteOf(course), 'aws');
    expect([page.sections, page.minutes]).toEqual([2, 6]);
    expect(pageOf(siteOf(course), 'aws/s3').minutes).toBe(2);
  });

  it('can be edited and reported at its own line where the repository is known', () => {
    const site = siteOf(course, { repository: 'https://github.com/a/b', site: 'https://notes.example' });
    const page = pageOf(site, 'aws/s3');
    expect(page.edit).toBe('https://github.com/a/b/edit/HEAD/notes/a%20b.md#L7');
    const issue = new URL(page.report!).searchParams;
    expect(issue.get('title')).toBe('Mistake in "S3"');
    expect(issue.get('body')).toContain('https://notes.example/aws/s3/');
    expect(issue.get('body')).toContain('/blob/HEAD/notes/a%20b.md?plain=1#L7');
    expect(pageOf(siteOf(course), 'aws/s3').edit).toBeUndefined();
  });

  it('is edited at its file’s path in the repository, whatever folder the site was built in', () => {
    const tracked = [section('aws'), section('aws/s3', { file: '../a.md', path: 'docs/a.md' })];
    const page = pageOf(siteOf(tracked, { repository: 'https://github.com/a/b' }), 'aws/s3');
    expect(page.edit).toBe('https://github.com/a/b/edit/HEAD/docs/a.md#L7');
  });

  it('writes the day of its last change as its language does, whatever the time zone', () => {
    const dated = [section('aws', { changed: '2026-01-02T23:59:00+02:00', lang: 'de' })];
    expect(pageOf(siteOf(dated), 'aws').changed?.text).toBe('02.01.2026');
  });
});

describe('services', () => {
  const sections = [
    section('aws'),
    section('aws/ec2', {
      mentions: [
        mention('s3', 'Snapshots lie in S3.'),
        mention('s3', 'Snapshots lie in S3.', { start: 0, end: 2 }),
        mention('s3', 'S3 again.', { passage: 2, anchor: 'later', heading: 'own' }),
      ],
    }),
    section('aws/s3', { mentions: [mention('s3', 'S3 keeps objects.')] }),
  ];
  const site = siteOf(sections, {}, { s3 });

  it('are listed on the pages that name them', () => {
    expect(pageOf(site, 'aws/ec2').servicesHere).toEqual([
      { title: 'Amazon S3', address: '/services/s3/', isDefinedHere: false },
    ]);
    expect(pageOf(site, 'aws/s3').servicesHere[0]?.isDefinedHere).toBe(true);
  });

  it('lead back from their home to the pages that name them, but not to the home itself', () => {
    expect(pageOf(site, 'aws/s3').mentionedBy.map(({ title }) => title)).toEqual(['EC2']);
    expect(pageOf(site, 'aws/ec2').mentionedBy).toEqual([]);
  });

  it('have a page with each sentence once, under the page it stands on', () => {
    const page = site.servicePages()[0]!;
    expect(page.mentionCount).toBe(3);
    expect(page.passages.map(({ title, passages }) => [title, passages.length])).toEqual([
      ['EC2', 2],
      ['S3', 1],
    ]);
    expect(page.passages[0]!.passages[0]).toMatchObject({
      address: '/aws/ec2/#part',
      heading: 'Part',
      html: 'Snapshots lie in <a href="/aws/ec2/#part"><mark>S3</mark></a>.',
    });
  });

  it('name their home and all their names, each once', () => {
    const page = site.servicePages()[0]!;
    expect(page.homeLink).toEqual({ title: 'S3 › Part', address: '/aws/s3/#part' });
    expect(page.aliases).toEqual(['S3', 'Simple Storage Service']);
    expect(page.former).toEqual(['Old Storage']);
  });
});

describe('the site', () => {
  it('is named after its only course where nothing else names it', () => {
    expect(siteOf([section('aws')]).page('', '').siteName).toBe('AWS');
    expect(siteOf([section('aws'), section('ml')]).page('', '').siteName).toBe('Contents');
    expect(siteOf([section('aws')], { name: 'Mine' }).page('Mine', '').documentTitle).toBe('Mine');
  });

  it('links to services only where there are some', () => {
    expect(siteOf([section('aws')]).page('', '').services).toBeUndefined();
    expect(siteOf([section('aws')], {}, { s3 }).page('', '').services?.address).toBe('/services/');
  });
});
