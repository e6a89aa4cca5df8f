import { createRequire } from 'node:module';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type Audience, fontFile } from '../../shared/domain/deployment.ts';
import { answerTimeout } from '../config.ts';
import {
  bindDataKeys,
  bindDistrict,
  bindDocuments,
  bindMessages,
  bindProgram,
  bindPublicLists,
  bindRecords,
  bindSeasonSteps,
  bindSigner,
  bindSigningKey,
  bindSite,
  bindSms,
  bindStaff,
  bindTable,
} from './bindings.ts';
import { PlatformFunction, type PlatformFunctionProps } from './platform-function.ts';
import type { Resources } from './resources.ts';

/** whole: the characters of rare names are in no subset */
const paperFont = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

export interface AudienceFunctionsProps {
  readonly resources: Resources;
  readonly season: StateMachine;
}

/** One function and one role an audience: what each may touch stands here and nowhere else. */
export class AudienceFunctions extends Construct {
  readonly functions: Readonly<Record<Audience, PlatformFunction>>;
  readonly #resources: Resources;

  constructor(scope: Construct, id: string, { resources, season }: AudienceFunctionsProps) {
    super(scope, id);
    this.#resources = resources;
    this.functions = {
      public: this.#public(),
      families: this.#families(),
      schools: this.#schools(),
      bureau: this.#bureau(season),
    };
  }

  // no reserved concurrency anywhere: a new account has too little of it to reserve, and the
  // route throttles already keep a rush on the public pages from starving the families
  #function(
    id: string,
    audience: Audience,
    description: string,
    special: Pick<PlatformFunctionProps, 'memorySize' | 'beside'> = {},
  ) {
    const folder = `${audience}-api`;
    const props = { folder, description, timeout: answerTimeout, ...special };
    const fn = new PlatformFunction(this, id, props);
    bindDistrict(fn, this.#resources.parameters);
    return fn;
  }

  #public() {
    const { table, records, signingKey } = this.#resources;
    const fn = this.#function('Public', 'public', 'Rule books, zones, published results');
    bindTable(fn, table);
    bindPublicLists(fn, records);
    bindSigningKey(fn, signingKey);
    return fn;
  }

  #families() {
    const { table, documents, records, messages, parameters, signingKey } = this.#resources;
    const fn = this.#function('Families', 'families', 'Applications, documents, own results', {
      beside: { [fontFile]: paperFont },
    });
    bindTable(fn, table, 'read-write');
    bindDataKeys(fn, this.#resources);
    bindDocuments(fn, documents, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']);
    bindRecords(fn, records);
    bindSigningKey(fn, signingKey);
    bindMessages(fn, messages);
    // a sign-in code cannot wait in a queue
    bindSms(fn, parameters);
    bindSite(fn, parameters);
    return fn;
  }

  #schools() {
    const { table, documents, messages, parameters } = this.#resources;
    const fn = this.#function('Schools', 'schools', 'Review, arrivals and classes of one school');
    bindTable(fn, table, 'read-write');
    bindDataKeys(fn, this.#resources);
    bindDocuments(fn, documents);
    bindMessages(fn, messages);
    bindStaff(fn, parameters);
    return fn;
  }

  #bureau(season: StateMachine) {
    const { table, records, documents, messages, parameters, signingKey } = this.#resources;
    // a what-if allocates the whole district within one request
    const fn = this.#function('Bureau', 'bureau', 'Rule books, dashboards, runs, records', {
      memorySize: 3008,
    });
    bindTable(fn, table, 'read-write');
    bindDataKeys(fn, this.#resources);
    bindDocuments(fn, documents);
    bindRecords(fn, records, ['s3:GetObject', 's3:PutObject']);
    bindMessages(fn, messages);
    bindSeasonSteps(fn, season);
    bindSigner(fn, signingKey);
    bindProgram(fn);
    bindStaff(fn, parameters);
    return fn;
  }
}
