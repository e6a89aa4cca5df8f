import { Aws, CfnOutput, CfnParameter, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { table as names } from '../../shared/domain/deployment.ts';
import type { Stage } from '../config.ts';
import { accessLogsBucket, documentsBucket, recordsBucket } from '../constructs/buckets.ts';
import { customerKey, signingKey, storageKey } from '../constructs/storage-key.ts';

export interface StateStackProps extends StackProps {
  readonly stage: Stage;
}

/** Everything that must outlive a deployment; nothing in here runs. */
export class StateStack extends Stack {
  readonly table: Table;
  readonly dataKey: Key;
  readonly signingKey: Key;
  readonly documents: IBucket;
  readonly records: IBucket;
  readonly accessLogs: IBucket;
  readonly alarms: Topic;

  constructor(scope: Construct, id: string, { stage, ...props }: StateStackProps) {
    super(scope, id, props);
    const origin = stage.domain ? `https://${stage.domain.name}` : this.#siteOrigin();

    const encryptionKey = storageKey(this, 'StorageKey');
    this.dataKey = customerKey(this, 'DataKey', 'Wraps the field and hash keys of personal data');
    this.signingKey = signingKey(this, 'SigningKey');
    this.table = this.#table(encryptionKey);
    this.accessLogs = accessLogsBucket(this, 'AccessLogs');
    const buckets = { encryptionKey, serverAccessLogsBucket: this.accessLogs };
    this.documents = documentsBucket(this, 'Documents', { ...buckets, origin });
    this.records = recordsBucket(this, 'Records', buckets);
    this.alarms = this.#alarms();

    new CfnOutput(this, 'DataKeyArn', { value: this.dataKey.keyArn });
  }

  #siteOrigin(): string {
    return new CfnParameter(this, 'SiteOrigin', {
      description: 'Origin of the pages; the only one that may upload documents',
      allowedPattern: 'https://[a-z0-9.-]+',
    }).valueAsString;
  }

  /** stateful: it holds the subscriptions of the people on duty */
  #alarms(): Topic {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    topic.applyRemovalPolicy(RemovalPolicy.RETAIN);
    // a policy of its own replaces the default one, which let the account's alarms in
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    return topic;
  }

  #table(encryptionKey: Key): Table {
    const string = (name: string) => ({ name, type: AttributeType.STRING });
    const table = new Table(this, 'Table', {
      partitionKey: string(names.partitionKey),
      sortKey: string(names.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: names.timeToLive,
      stream: StreamViewType[names.stream],
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of Object.values(names.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: string(index.partitionKey),
        sortKey: string(index.sortKey),
        // as in the store: lists read the items themselves
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    return table;
  }
}
