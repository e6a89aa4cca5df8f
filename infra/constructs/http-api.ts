import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CfnStage,
  DomainName,
  EndpointType,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { NagSuppressions } from 'cdk-nag';
import { Construct } from 'constructs';
import { type Audience, audiences } from '../../shared/domain/deployment.ts';
import { logRetention, type Stage, throttles } from '../config.ts';

export interface AudienceApiProps {
  readonly stage: Stage;
  readonly functions: Readonly<Record<Audience, IFunction>>;
}

/** nothing that tells who asked for what: no path, no query, no address, no body */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    routeKey: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
  }),
);

/** One API, a route and a function an audience. Its pages share its origin, so it answers no other: no CORS. */
export class AudienceApi extends Construct {
  readonly api: HttpApi;
  readonly #routes: HttpRoute[] = [];

  constructor(scope: Construct, id: string, props: AudienceApiProps) {
    super(scope, id);
    const ownDomain = props.stage.site === 'gateway' ? props.stage.domain : undefined;
    this.api = new HttpApi(this, 'Api', {
      apiName: `${props.stage.name}-api`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: ownDomain !== undefined,
    });
    this.#addRoutes(props.functions);
    const stage = this.#addStage();
    if (ownDomain !== undefined) this.#addDomain(ownDomain, stage);
  }

  #addRoutes(functions: AudienceApiProps['functions']) {
    for (const audience of audiences) {
      const integration = new HttpLambdaIntegration(audience, functions[audience]);
      const paths = [`/${audience}/{proxy+}`];
      if (audience === 'public') paths.push('/openapi.json', '/docs');
      for (const path of paths) {
        this.#routes.push(...this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration }));
      }
    }
    NagSuppressions.addResourceSuppressions(
      this.api,
      [
        {
          id: 'AwsSolutions-APIG4',
          reason:
            'families sign in by one-time code, staff by any OpenID Connect issuer: the function checks the token and the use case authorises on the record',
        },
      ],
      true,
    );
  }

  #addStage(): HttpStage {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: throttles.public,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: accessLogFormat,
      },
    });
    if (stage.node.defaultChild instanceof CfnStage) {
      stage.node.defaultChild.routeSettings = Object.fromEntries(
        audiences.map((audience) => [
          `ANY /${audience}/{proxy+}`,
          {
            ThrottlingRateLimit: throttles[audience].rateLimit,
            ThrottlingBurstLimit: throttles[audience].burstLimit,
          },
        ]),
      );
    }
    // route settings may only name routes that exist
    stage.node.addDependency(...this.#routes);
    return stage;
  }

  #addDomain({ name, certificateArn }: NonNullable<Stage['domain']>, stage: HttpStage) {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      endpointType: EndpointType.REGIONAL,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage });
    // where the DNS record of the domain points
    new CfnOutput(Stack.of(this), 'DomainTarget', { value: domainName.regionalDomainName });
  }
}
