import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher.ts';
import { registrySchema, type ServiceName } from './registry-schema.ts';

type Names = readonly (string | ServiceName)[];

/** What is found in TEXT, each as `service:words`. */
function find(names: Readonly<Record<string, Names>>, text: string, page = 'course/section'): string[] {
  const registry = registrySchema.parse({
    vendors: ['Amazon', 'AWS'],
    services: Object.entries(names).map(([id, [name, ...aliases]]) => ({ id, name, aliases })),
  });
  return buildMatcher(registry)(text, { page }).map(
    ({ service, start, end }) => `${service}:${text.slice(start, end)}`,
  );
}

const aws = {
  s3: ['Amazon S3', 'S3'],
  ec2: ['EC2'],
  glue: ['AWS Glue', 'Glue'],
  databrew: ['AWS Glue DataBrew'],
  lambda: ['Lambda'],
  iam: ['IAM'],
};

describe('the longest name', () => {
  it('wins over a name that it begins with', () => {
    expect(find(aws, 'AWS Glue DataBrew and AWS Glue')).toEqual(['databrew:AWS Glue DataBrew', 'glue:AWS Glue']);
  });
  it('wins over a name that overlaps its beginning', () => {
    expect(find({ a: ['one two'], b: ['two three four'] }, 'one two three four')).toEqual(['b:two three four']);
  });
  it('leaves the shorter name a place of its own', () => {
    expect(find({ a: ['one'], b: ['one two'], c: ['two three four'] }, 'one two three four')).toEqual([
      'a:one',
      'c:two three four',
    ]);
  });
  it('includes the vendor in front, also the other one', () => {
    expect(find(aws, 'Amazon S3, AWS S3, Amazon Glue')).toEqual(['s3:Amazon S3', 's3:AWS S3', 'glue:Amazon Glue']);
  });
});

describe('a word boundary', () => {
  it.each([
    ['MyS3Bucket, S3x, xS3, AWS_S3, s3', []],
    ['S3, (S3) "S3" EC2/S3 S3-based: S3. S3', ['S3', 'S3', 'S3', 'EC2', 'S3', 'S3', 'S3', 'S3']],
    ['in S3.It is', ['S3']],
    ['ÜS3 S3é', []],
    ["l'EC2, d’EC2", ['EC2', 'EC2']],
    ['using `gap`\uFFFCS3', ['S3']],
  ])('is where no letter, digit or mark joins: %s', (text, found) => {
    expect(find(aws, text).map((one) => one.split(':')[1])).toEqual(found);
  });
  it.each([
    'Node.js',
    'node.js',
    'x.node',
    'node@example.org',
    '@node',
    '#node',
    '$node',
    '--node',
    'a::node',
    'node::a',
  ])('is not inside an address, a file name, a variable or a flag: %s', (text) =>
    expect(find({ node: ['node'] }, text)).toEqual([]),
  );
  it.each(['the node. Next', 'a node, or', 'node:', 'node-based', 'and/or node/edge', 'node; node!'])(
    'is before punctuation: %s',
    (text) => expect(find({ node: ['node'] }, text)).not.toEqual([]),
  );
  it('keeps versions and companies whole', () => {
    expect(find({ a: ['AppStream 2'], b: ['AT'], c: ['C'], d: ['R'] }, 'AppStream 2.0, AT&T, C++, C#, R&D')).toEqual(
      [],
    );
  });
  it('takes names that are made of or edged by signs literally', () => {
    const names = { net: ['.NET'], cpp: ['C++'], cs: ['C#'], re: ['re:Post'], rx: ['a.*(b|c)+?[d]$^\\'] };
    expect(find(names, 'use .NET, C++, C# or re:Post')).toEqual(['net:.NET', 'cpp:C++', 'cs:C#', 're:re:Post']);
    expect(find(names, 'ASP.NET and C++11')).toEqual([]);
    expect(find(names, 'axb a.*(b|c)+?[d]$^\\ here')).toEqual(['rx:a.*(b|c)+?[d]$^\\']);
  });
});

describe('scripts', () => {
  it.each([
    ['right to left', 'למדה', 'השירות למדה, וגם', 1],
    ['Arabic', 'لامدا', 'خدمة لامدا هنا', 1],
    ['Arabic inside a word', 'لامدا', 'xلامداy لامداة', 0],
    ['Chinese without spaces', '数据库', '关系数据库服务', 1],
    ['a Latin name among Chinese', 'S3', '使用S3存储', 1],
    ['Japanese', 'ラムダ', 'これはラムダです', 1],
    ['a part of a Katakana word', 'ラムダ', 'ラムダン', 0],
    ['a Latin name with a Korean particle', 'S3', 'S3는 저장소', 1],
    ['Cyrillic', 'Кафка', 'Кафка и Кафкаем', 1],
    ['Thai', 'ฐานข้อมูล', 'ใช้ฐานข้อมูลนี้', 1],
    ['emoji', '🚀', 'launch 🚀now', 1],
    ['emoji of several parts', '👩‍💻', 'a 👩‍💻 here', 1],
    ['a part of an emoji', '👩', 'a 👩‍💻 and 👩🏽', 0],
    ['an emoji with and without its selector', '☁️', 'a ☁ here', 1],
    ['letters beyond 16 bits', '𝒜bc', '𝒜bc x𝒜bc', 1],
  ])('%s', (_, name, text, count) => {
    expect(find({ it: [name] }, text)).toHaveLength(count);
  });
  it('finds composed names in decomposed text and the other way round', () => {
    const composed = 'Café Zürich 한국'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    expect(find({ it: [composed] }, `x ${decomposed} y`)).toEqual([`it:${decomposed}`]);
    expect(find({ it: [decomposed] }, `x ${composed} y`)).toEqual([`it:${composed}`]);
    expect(find({ it: ['Cafe'] }, 'Café'.normalize('NFD'))).toEqual([]);
  });
  it('keeps places right behind characters that change length', () => {
    expect(find(aws, 'İİ ﬃ ß 👩‍💻 \u00ADx S3 is')).toEqual(['s3:S3']);
  });
});

describe('spellings', () => {
  it.each(['Multi-AZ', 'Multi‐AZ', 'Multi‑AZ', 'Multi–AZ', 'Multi−AZ', 'Mul\u00ADti-AZ'])('hyphens: %s', (text) =>
    expect(find({ it: ['Multi-AZ'] }, `a ${text} b`)).toEqual([`it:${text}`]),
  );
  it.each([
    'API Gateway',
    'API\u00A0Gateway',
    'API\nGateway',
    'API  \u2028 Gateway',
    'API\t\r\nGateway',
    'API\u202FGateway',
  ])('white space: %j', (text) => expect(find({ it: ['API Gateway'] }, `an ${text}.`)).toEqual([`it:${text}`]));
  it('apostrophes', () => {
    expect(find({ it: ["Bob's Store"] }, 'at Bob’s Store')).toEqual(['it:Bob’s Store']);
  });
  it('plurals as a whole, possessives without their ending', () => {
    const names = { ...aws, batch: ['AWS Batch'], policy: ['IAM policy'], gateway: ['gateway'] };
    expect(find(names, "EC2s, AWS Batches, IAM policies, gateways, Lambda's, Lambda’s, EC2s' and S3s.")).toEqual([
      'ec2:EC2s',
      'batch:AWS Batches',
      'policy:IAM policies',
      'gateway:gateways',
      'lambda:Lambda',
      'lambda:Lambda',
      'ec2:EC2s',
      's3:S3s',
    ]);
  });
  it('no other endings', () => {
    expect(find(aws, 'Lambdaes EC2S Lambdas1 Lambdasx IAMed')).toEqual([]);
    expect(find({ let: ['let'] }, "let'em, let’us")).toEqual([]);
  });
});

describe('case', () => {
  it('counts for names with a capital letter, not for others', () => {
    expect(find({ ...aws, lake: ['data lake'] }, 'iam IAM Iam lambda LAMBDA Data Lake data lake')).toEqual([
      'iam:IAM',
      'lake:Data Lake',
      'lake:data lake',
    ]);
  });
  it('is as each name says', () => {
    const names = { a: [{ name: 'Auto Scaling', case: 'any' }], b: [{ name: 'go', case: 'exact' }] } as const;
    expect(find(names, 'auto scaling, AUTO SCALING, go, Go')).toEqual(['a:auto scaling', 'a:AUTO SCALING', 'b:go']);
  });
});

describe('conditions', () => {
  it('a vendor in front', () => {
    const names = { batch: [{ name: 'Batch', vendor: true }] };
    expect(find(names, 'Batch jobs on AWS Batch and Amazon  Batch')).toEqual([
      'batch:AWS Batch',
      'batch:Amazon  Batch',
    ]);
  });
  it('a word beside it in its sentence, the name itself not counted', () => {
    const names = { batch: [{ name: 'Batch', beside: ['Lambda', 'batch', 'job queue'] }] };
    expect(find(names, 'Lambda is one. Batch is another.')).toEqual([]);
    expect(find(names, 'It is one. Batch, unlike lambda, is another.')).toEqual(['batch:Batch']);
    expect(find(names, 'Batch has a job-queue')).toEqual(['batch:Batch']);
    expect(find(names, 'AWS Batch alone')).toEqual(['batch:AWS Batch']);
  });
  it('sections, by slug or whole id, waived by a vendor that the name itself does not have', () => {
    const names = { c: [{ name: 'Config', sections: ['monitoring', 'other/it'] }] };
    expect(find(names, 'Config', 'x/monitoring')).toEqual(['c:Config']);
    expect(find(names, 'Config', 'other/it')).toEqual(['c:Config']);
    expect(find(names, 'Config', 'y/it')).toEqual([]);
    expect(find(names, 'AWS Config', 'y/it')).toEqual(['c:AWS Config']);
    expect(find({ c: [{ name: 'AWS Config', sections: ['it'] }] }, 'AWS Config', 'y/other')).toEqual([]);
  });
  it('phrases in which it is not meant, also those that begin before it', () => {
    const names = {
      group: [{ name: 'security group', not: ['Active Directory security groups', 'security group policy'] }],
      ad: ['Active Directory'],
    };
    expect(find(names, 'an Active Directory security group')).toEqual(['ad:Active Directory', 'group:security group']);
    expect(find(names, 'Active Directory security groups')).toEqual(['ad:Active Directory']);
    expect(find(names, 'a security group policy, a security group')).toEqual(['group:security group']);
  });
  it('tell services of one name apart', () => {
    const names = { a: [{ name: 'Hub', beside: ['git'] }], b: ['Hub'] };
    expect(find(names, 'The Hub of git. The Hub.')).toEqual(['a:Hub', 'b:Hub']);
  });
});
