import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

export const customerKey = (scope: Construct, id: string, description: string): Key =>
  new Key(scope, id, {
    description,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Signs what the bureau announces; its private half never leaves KMS, and KMS rotates no asymmetric key. */
export const signingKey = (scope: Construct, id: string): Key =>
  new Key(scope, id, {
    description: 'Signs the announcements of every run',
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });

/**
 * Encrypts table and buckets at rest. Whoever may use those may use it, through them alone: no role
 * holds kms:Decrypt for storage, so a role that does can open personal fields, and no other can.
 */
export const storageKey = (scope: Construct, id: string): Key => {
  const key = customerKey(scope, id, 'Encrypts table and buckets at rest');
  const { region } = Stack.of(scope);
  const services = ['dynamodb', 's3'];
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ThroughStorageOfThisAccount',
      principals: [new AnyPrincipal()],
      actions: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
      ],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': Aws.ACCOUNT_ID,
          // services of the China regions sign with either suffix
          'kms:ViaService': services.flatMap((service) => [
            `${service}.${region}.amazonaws.com`,
            `${service}.${region}.${Aws.URL_SUFFIX}`,
          ]),
        },
      },
    }),
  );
  return key;
};
