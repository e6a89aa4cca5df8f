import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { NagSuppressions } from 'cdk-nag';
import type { Construct, IConstruct } from 'constructs';

const privateBucket = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

// the library's Bucket misses its own IBucket by an optional property declared undefined
const isBucket = (construct: IConstruct): construct is IBucket => construct instanceof Bucket;

const createBucket = (scope: Construct, id: string, props: BucketProps): IBucket => {
  const bucket: IConstruct = new Bucket(scope, id, { ...privateBucket, ...props });
  if (!isBucket(bucket)) throw new Error(`${id} is no bucket`);
  return bucket;
};

export interface StoredBucketProps {
  readonly encryptionKey: Key;
  readonly serverAccessLogsBucket: IBucket;
}

const stored = (scope: Construct, id: string, logged: StoredBucketProps, props: BucketProps) =>
  createBucket(scope, id, {
    ...logged,
    ...props,
    encryption: BucketEncryption.KMS,
    bucketKeyEnabled: true,
    versioned: true,
    serverAccessLogsPrefix: `${id.toLowerCase()}/`,
  });

export interface DocumentsBucketProps extends StoredBucketProps {
  /** the pages, which upload through presigned requests */
  readonly origin: string;
}

export const documentsBucket = (
  scope: Construct,
  id: string,
  { origin, ...props }: DocumentsBucketProps,
): IBucket => {
  const bucket = stored(scope, id, props, {
    cors: [
      {
        allowedOrigins: [origin],
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        allowedHeaders: ['content-type', 'if-none-match'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [
      // a family's deletion is final within a month
      { noncurrentVersionExpiration: Duration.days(30) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  // by the raw property: the construct would add a custom resource with rights on every bucket
  if (bucket.node.defaultChild instanceof CfnBucket) {
    bucket.node.defaultChild.notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }
  return bucket;
};

/** Published runs, their proofs and the exports: kept as long as the decisions they prove. */
export const recordsBucket = (scope: Construct, id: string, props: StoredBucketProps): IBucket =>
  stored(scope, id, props, {
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
  });

export const accessLogsBucket = (scope: Construct, id: string): IBucket => {
  const bucket = createBucket(scope, id, {
    // log delivery cannot write under a customer-managed default key
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
  const reason = 'receives the access logs; its own would feed themselves';
  NagSuppressions.addResourceSuppressions(bucket, [{ id: 'AwsSolutions-S1', reason }]);
  return bucket;
};

/** Pages that anybody may read, rebuilt by every release; still no public bucket. */
export const siteBucket = (scope: Construct, id: string): IBucket => {
  const bucket = createBucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
  });
  const reason = 'public pages: who reads them is deliberately not recorded';
  NagSuppressions.addResourceSuppressions(bucket, [{ id: 'AwsSolutions-S1', reason }]);
  return bucket;
};
