import { stringify } from 'yaml';
import { headersFor } from '../headers.ts';
import { type HostFiles, type HostInput, type Redirect, signature } from './host.ts';

const template = 'deploy/s3-cloudfront.yml';
const hashed = ['_astro', 'pictures', 'pagefind/fragment', 'pagefind/index'];

/**
 * S3 behind CloudFront: a CloudFormation template (private bucket, headers, folders and old addresses answered at the
 * edge) and a script that uploads. Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/
 */
export function s3Cloudfront({ base, rules, redirects, folder }: HostInput): HostFiles {
  return {
    inSite: {},
    beside: {
      [template]: `# ${signature} --for s3-cloudfront.\n${stringify(makeTemplate(base, rules, redirects), { lineWidth: 0 })}`,
      'deploy/s3-upload.sh': uploadScript(base, folder),
    },
    next: [
      `Once: aws cloudformation deploy --stack-name notes --template-file ${template}`,
      'After each build: sh deploy/s3-upload.sh BUCKET DISTRIBUTION (both are outputs of the stack)',
    ],
  };
}

function makeTemplate(base: string, rules: HostInput['rules'], redirects: readonly Redirect[]): object {
  const items = headersFor('index.html', rules)
    // Caching is said by each object: CloudFront would send one value for all.
    .filter(({ name }) => name !== 'Cache-Control')
    .map(({ name, value }) => ({ Header: name, Value: value, Override: true }));
  const secured = new Set([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Strict-Transport-Security',
  ]);
  const value = (name: string) => items.find(({ Header }) => Header === name)?.Value;
  const transport = value('Strict-Transport-Security');
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'A site of notes: private bucket, CloudFront, headers',
    Resources: {
      Bucket: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      },
      BucketPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'Bucket' },
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              // To list is to be told 404 instead of 403 for what is not there.
              {
                Effect: 'Allow',
                Principal: { Service: 'cloudfront.amazonaws.com' },
                Action: ['s3:GetObject', 's3:ListBucket'],
                Resource: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { 'Fn::Sub': '${Bucket.Arn}/*' }],
                Condition: {
                  StringEquals: {
                    'AWS:SourceArn': {
                      'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}',
                    },
                  },
                },
              },
            ],
          },
        },
      },
      Access: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: { 'Fn::Sub': '${AWS::StackName}-access' },
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        },
      },
      Headers: {
        Type: 'AWS::CloudFront::ResponseHeadersPolicy',
        Properties: {
          ResponseHeadersPolicyConfig: {
            Name: { 'Fn::Sub': '${AWS::StackName}-headers' },
            SecurityHeadersConfig: {
              ContentSecurityPolicy: { ContentSecurityPolicy: value('Content-Security-Policy'), Override: true },
              ContentTypeOptions: { Override: true },
              ReferrerPolicy: { ReferrerPolicy: value('Referrer-Policy'), Override: true },
              ...(transport === undefined
                ? {}
                : {
                    StrictTransportSecurity: {
                      AccessControlMaxAgeSec: Number(/\d+/.exec(transport)![0]),
                      Override: true,
                    },
                  }),
            },
            CustomHeadersConfig: { Items: items.filter(({ Header }) => !secured.has(Header)) },
          },
        },
      },
      Paths: {
        Type: 'AWS::CloudFront::Function',
        Properties: {
          Name: { 'Fn::Sub': '${AWS::StackName}-paths' },
          AutoPublish: true,
          FunctionConfig: { Comment: 'Folders and old addresses', Runtime: 'cloudfront-js-2.0' },
          FunctionCode: edgeFunction(redirects),
        },
      },
      Distribution: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            HttpVersion: 'http2and3',
            IPV6Enabled: true,
            Origins: [
              {
                Id: 'bucket',
                DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] },
                OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] },
                S3OriginConfig: {},
              },
            ],
            CustomErrorResponses: [
              { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: `${base}404.html`, ErrorCachingMinTTL: 10 },
            ],
            DefaultCacheBehavior: {
              TargetOriginId: 'bucket',
              ViewerProtocolPolicy: 'redirect-to-https',
              Compress: true,
              // AWS's own policy CachingOptimized.
              CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
              ResponseHeadersPolicyId: { Ref: 'Headers' },
              FunctionAssociations: [
                { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Paths', 'FunctionARN'] } },
              ],
            },
          },
        },
      },
    },
    Outputs: {
      Bucket: { Value: { Ref: 'Bucket' } },
      Distribution: { Value: { Ref: 'Distribution' } },
      Address: { Value: { 'Fn::Sub': 'https://${Distribution.DomainName}' } },
    },
  };
}

/** Code that runs at the edge: old addresses, a slash where one is missing, a folder's index. */
function edgeFunction(redirects: readonly Redirect[]): string {
  const moved = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
  return `var moved = ${JSON.stringify(moved)};
function handler(event) {
  var request = event.request;
  var to = Object.prototype.hasOwnProperty.call(moved, request.uri) ? moved[request.uri] : undefined;
  if (to === undefined && !request.uri.endsWith('/') && request.uri.split('/').pop().indexOf('.') < 0) to = request.uri + '/';
  if (to !== undefined)
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: to } } };
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`;
}

function uploadScript(base: string, folder: string): string {
  const target = `s3://$bucket${base}`;
  const never = hashed.map((path) => `--exclude '${path}/*'`).join(' ');
  return `#!/bin/sh
# ${signature}.
# Usage: s3-upload.sh BUCKET DISTRIBUTION
set -eu
bucket=$1
distribution=$2
cd '${folder.replaceAll("'", "'\\''")}'
# Files with a hash in their name first, and never removed: older pages, open somewhere, still load them.
for kind in ${hashed.join(' ')}; do
  if [ -d "$kind" ]; then
    aws s3 sync "$kind" "${target}$kind" --size-only --cache-control 'public, max-age=31536000, immutable'
  fi
done
# Then pages and the index's entry, what is gone last.
aws s3 sync . "${target}" ${never} --exclude notes.html --cache-control no-cache
if [ -f notes.html ]; then
  aws s3 cp notes.html "${target}notes.html" --cache-control no-cache --content-disposition 'attachment; filename="notes.html"'
fi
aws s3 sync . "${target}" ${never} --exclude notes.html --cache-control no-cache --delete
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
`;
}
