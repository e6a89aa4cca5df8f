import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { NagSuppressions } from 'cdk-nag';
import type { Construct } from 'constructs';
import { logRetention } from '../config.ts';
import { bundledCode, type FilesBeside } from './bundled-code.ts';

export interface PlatformFunctionProps {
  /** folder in functions/ whose handler.ts exports `handler` */
  readonly folder: string;
  readonly description: string;
  readonly memorySize?: number;
  readonly timeout?: Duration;
  readonly beside?: FilesBeside;
}

const repository = join(import.meta.dirname, '../..');

/** One Lambda function with every default of the platform; bindings.ts adds what it may touch. */
export class PlatformFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: PlatformFunctionProps) {
    const sources: string = scope.node.tryGetContext('sources') ?? repository;
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // a role of its own: the default one may write to every log group of the account
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);

    super(scope, id, {
      description: props.description,
      code: bundledCode(sources, props.folder, props.beside),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize ?? 1024,
      timeout: props.timeout ?? Duration.seconds(29),
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: { NODE_OPTIONS: '--enable-source-maps' },
    });

    NagSuppressions.addResourceSuppressions(
      role,
      [
        {
          id: 'AwsSolutions-IAM5',
          appliesTo: ['Resource::*'],
          reason: 'X-Ray segments have no resource; nothing else is granted on *',
        },
      ],
      true,
    );
  }
}
