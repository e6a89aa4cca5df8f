import { join } from 'node:path';
import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { NagSuppressions } from 'cdk-nag';
import { environment } from '../../shared/domain/deployment.ts';
import { programHash } from '../../shared/program-hash.ts';
import type { Parameters } from './parameters.ts';
import type { Resources } from './resources.ts';

/**
 * A binding tells a function the name of a resource and grants the least it needs, in one call;
 * the encryption of the store itself needs no grant (see storage-key.ts).
 */

const allow = (
  fn: LambdaFunction,
  actions: string[],
  resources: string[],
  conditions: PolicyStatementProps['conditions'] = {},
) => fn.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));

const allowWithin = (
  fn: LambdaFunction,
  actions: string[],
  resources: string[],
  reason: string,
) => {
  allow(fn, actions, resources);
  const appliesTo = [{ regex: '/^Resource::.+[:/]\\*$/' }];
  NagSuppressions.addResourceSuppressions(
    fn.role ?? fn,
    [{ id: 'AwsSolutions-IAM5', reason, appliesTo }],
    true,
  );
};

export type TableAccess = 'read' | 'read-write';

const readItems = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writeItems = [
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];

export const bindTable = (fn: LambdaFunction, table: Table, access: TableAccess = 'read') => {
  fn.addEnvironment(environment.tableName, table.tableName);
  const actions = access === 'read' ? readItems : [...readItems, ...writeItems];
  const resources = [table.tableArn, `${table.tableArn}/index/*`];
  allowWithin(fn, actions, resources, 'the indexes of one table, named by no wider pattern');
};

export type ObjectAction = 's3:GetObject' | 's3:PutObject' | 's3:DeleteObject';

const bindObjects = (
  fn: LambdaFunction,
  variable: string,
  bucket: IBucket,
  actions: readonly ObjectAction[],
) => {
  fn.addEnvironment(variable, bucket.bucketName);
  allowWithin(fn, [...actions], [bucket.arnForObjects('*')], 'object keys of one bucket');
  // without it a missing object is answered as a forbidden one
  allow(fn, ['s3:ListBucket'], [bucket.bucketArn]);
};

export const bindDocuments = (
  fn: LambdaFunction,
  bucket: IBucket,
  actions: readonly ObjectAction[] = ['s3:GetObject'],
) => bindObjects(fn, environment.documentsBucket, bucket, actions);

/** the lists made for everybody, and nothing else of the records */
export const bindPublicLists = (fn: LambdaFunction, bucket: IBucket) => {
  fn.addEnvironment(environment.recordsBucket, bucket.bucketName);
  allowWithin(fn, ['s3:GetObject'], [bucket.arnForObjects('public/*')], 'published lists');
};

export const bindRecords = (
  fn: LambdaFunction,
  bucket: IBucket,
  actions: readonly ObjectAction[] = ['s3:GetObject'],
) => bindObjects(fn, environment.recordsBucket, bucket, actions);

/** The one grant that opens names, ID numbers, addresses and phones. */
export const bindDataKeys = (
  fn: LambdaFunction,
  { dataKey, parameters }: Pick<Resources, 'dataKey' | 'parameters'>,
) => {
  fn.addEnvironment(environment.dataKeyArn, dataKey.keyArn);
  fn.addEnvironment(environment.wrappedFieldKey, parameters.wrappedFieldKey);
  fn.addEnvironment(environment.wrappedHashKey, parameters.wrappedHashKey);
  // the contexts that the keys were wrapped with: nothing else that the key seals can be opened
  const purposes = { 'kms:EncryptionContext:purpose': ['field-encryption', 'keyed-hash'] };
  allow(fn, ['kms:Decrypt'], [dataKey.keyArn], { StringEquals: purposes });
};

/** Signs announcements, in the name of the bureau. */
export const bindSigner = (fn: LambdaFunction, key: IKey) => {
  fn.addEnvironment(environment.signingKeyArn, key.keyArn);
  allow(fn, ['kms:GetPublicKey', 'kms:Sign'], [key.keyArn]);
};

/** Shows the key that announcements can be checked with. */
export const bindSigningKey = (fn: LambdaFunction, key: IKey) => {
  fn.addEnvironment(environment.signingKeyArn, key.keyArn);
  allow(fn, ['kms:GetPublicKey'], [key.keyArn]);
};

const repository = join(import.meta.dirname, '../..');

/** Which program the function allocates and verifies with: the sources that are deployed with it. */
export const bindProgram = (fn: LambdaFunction) =>
  fn.addEnvironment(environment.programHash, programHash(repository));

export const bindMessages = (fn: LambdaFunction, queue: IQueue) => {
  fn.addEnvironment(environment.messageQueueUrl, queue.queueUrl);
  allow(fn, ['sqs:SendMessage'], [queue.queueArn]);
};

export const bindSeasonSteps = (fn: LambdaFunction, machine: StateMachine) => {
  fn.addEnvironment(environment.seasonStepsArn, machine.stateMachineArn);
  allow(fn, ['states:StartExecution'], [machine.stateMachineArn]);
  const executions = Stack.of(machine).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const redrive = ['states:DescribeExecution', 'states:RedriveExecution'];
  allowWithin(fn, redrive, [executions], 'executions of one state machine');
};

export const bindDistrict = (fn: LambdaFunction, { district }: Parameters) =>
  fn.addEnvironment(environment.district, district);

export const bindStaff = (fn: LambdaFunction, { staffIssuer, staffAudience }: Parameters) => {
  fn.addEnvironment(environment.staffIssuer, staffIssuer);
  fn.addEnvironment(environment.staffAudience, staffAudience);
};

/** Papers name the address of the pages: a family prints them, and a school's phone follows their code. */
export const bindSite = (fn: LambdaFunction, { siteAddress }: Parameters) =>
  fn.addEnvironment(environment.siteAddress, siteAddress);

export const bindSms = (fn: LambdaFunction, { smsEndpoint }: Parameters) =>
  fn.addEnvironment(environment.smsEndpoint, smsEndpoint);
