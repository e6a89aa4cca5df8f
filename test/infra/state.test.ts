import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { table as names } from '../../shared/domain/deployment.ts';
import { tableDefinition } from '../../shared/store/create-table.ts';
import { platforms, resourcesOf } from './support.ts';

const stateful = new Set([
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
]);

describe.each(platforms)('the state stack in $partition', ({ state, service, site }) => {
  test('keeps the table of the store: keys, indexes, stream and time to live', () => {
    const { TableName: _, AttributeDefinitions, ...definition } = tableDefinition('');

    state.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: definition.BillingMode,
      KeySchema: definition.KeySchema,
      GlobalSecondaryIndexes: definition.GlobalSecondaryIndexes,
      AttributeDefinitions: Match.arrayWith([...(AttributeDefinitions ?? [])]),
      StreamSpecification: { StreamViewType: names.stream },
      TimeToLiveSpecification: { AttributeName: names.timeToLive, Enabled: true },
    });
  });

  test('protects the table from loss and from other keys', () => {
    const [[storageKey] = []] = resourcesOf(state, 'AWS::KMS::Key');

    state.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: {
          SSEEnabled: true,
          SSEType: 'KMS',
          KMSMasterKeyId: { 'Fn::GetAtt': [storageKey, 'Arn'] },
        },
      },
    });
  });

  test('deletes none of its keys, and rotates those that encrypt', () => {
    state.resourceCountIs('AWS::KMS::Key', 3);
    state.allResources('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { PendingWindowInDays: 30 },
    });
    state.resourcePropertiesCountIs('AWS::KMS::Key', { EnableKeyRotation: true }, 2);
  });

  test('signs with a key of P-256 that never leaves', () => {
    state.resourcePropertiesCountIs(
      'AWS::KMS::Key',
      {
        KeySpec: 'ECC_NIST_P256',
        KeyUsage: 'SIGN_VERIFY',
        EnableKeyRotation: Match.absent(),
      },
      1,
    );
  });

  test('opens the storage key to storage alone, for this account', () => {
    state.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'ThroughStorageOfThisAccount',
            Condition: {
              StringEquals: {
                'kms:CallerAccount': { Ref: 'AWS::AccountId' },
                'kms:ViaService': Match.arrayWith([
                  Match.stringLikeRegexp('^dynamodb\\.'),
                  Match.stringLikeRegexp('^s3\\.'),
                ]),
              },
            },
          }),
        ]),
      },
    });
  });

  test('makes no bucket public, and every bucket refuses plain HTTP', () => {
    for (const template of [state, site]) {
      const buckets = resourcesOf(template, 'AWS::S3::Bucket').map(([id]) => id);

      template.allResources('AWS::S3::Bucket', {
        DeletionPolicy: 'Retain',
        Properties: {
          AccessControl: Match.absent(),
          WebsiteConfiguration: Match.absent(),
          OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      });
      for (const id of buckets) {
        template.hasResourceProperties('AWS::S3::BucketPolicy', {
          Bucket: { Ref: id },
          PolicyDocument: {
            Statement: Match.arrayWith([
              Match.objectLike({
                Effect: 'Deny',
                Action: 's3:*',
                Principal: { AWS: '*' },
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              }),
            ]),
          },
        });
      }
    }
    service.resourceCountIs('AWS::S3::Bucket', 0);
  });

  test('encrypts documents and records under the storage key and logs who read them', () => {
    const [[storageKey] = []] = resourcesOf(state, 'AWS::KMS::Key');
    const encrypted = {
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: Match.objectLike({ DestinationBucketName: Match.anyValue() }),
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [storageKey, 'Arn'] },
            },
          }),
        ],
      },
    };

    state.resourcePropertiesCountIs('AWS::S3::Bucket', encrypted, 2);
  });

  test('takes uploads from the pages alone and forgets deleted ones within a month', () => {
    state.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: {
        CorsRules: [
          Match.objectLike({
            AllowedOrigins: [{ Ref: 'SiteOrigin' }],
            AllowedMethods: ['PUT', 'GET'],
          }),
        ],
      },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }),
        ]),
      },
    });
  });

  test('lets alarms publish to the topic, over TLS', () => {
    state.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
          }),
        ]),
      },
    });
  });

  test('runs nothing', () => {
    state.resourceCountIs('AWS::Lambda::Function', 0);
  });

  // a changed id replaces the resource: its records would stay behind in the old one
  test('holds the stateful resources under the ids they always had', () => {
    const ids = [state, service, site].flatMap((template) =>
      resourcesOf(template)
        .filter(([, { Type }]) => stateful.has(Type))
        .map(([id, { Type }]) => `${Type} ${id}`),
    );

    expect(ids.toSorted()).toEqual([
      'AWS::DynamoDB::Table TableCD117FA1',
      'AWS::KMS::Key DataKey17AFBB84',
      'AWS::KMS::Key SigningKeyEEFC2790',
      'AWS::KMS::Key StorageKeyB6649B55',
      'AWS::S3::Bucket AccessLogs8B620ECA',
      'AWS::S3::Bucket Documents7E5B2978',
      'AWS::S3::Bucket Pages127DFD1A',
      'AWS::S3::Bucket Records091F6ECA',
      'AWS::SNS::Topic Alarms04B5A0BF',
    ]);
  });
});
