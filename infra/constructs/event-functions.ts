import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { EventFunction } from '../../shared/domain/deployment.ts';
import { WorkQueue } from './alarmed-queue.ts';
import {
  bindDataKeys,
  bindDistrict,
  bindDocuments,
  bindMessages,
  bindProgram,
  bindRecords,
  bindSigner,
  bindSms,
  bindTable,
} from './bindings.ts';
import { queueArrivals, readChanges, readQueue } from './event-sources.ts';
import { PlatformFunction } from './platform-function.ts';
import type { Resources } from './resources.ts';

export interface EventFunctionsProps {
  readonly resources: Resources;
}

/** of every reader of a work queue; the queue's visibility follows from it */
export const workTimeout = Duration.minutes(1);

/** What runs without anybody asking: each with its own role, its source and its dead letters. */
export class EventFunctions extends Construct {
  /** called by the season's state machine alone */
  readonly seasonSteps: PlatformFunction;
  readonly #resources: Resources;

  constructor(scope: Construct, id: string, { resources }: EventFunctionsProps) {
    super(scope, id);
    this.#resources = resources;
    this.#documents();
    this.#projection();
    this.#notifications();
    this.seasonSteps = this.#seasonSteps();
  }

  #function(
    id: string,
    folder: EventFunction,
    description: string,
    size: { readonly memorySize?: number; readonly timeout?: Duration } = {},
  ) {
    const fn = new PlatformFunction(this, id, { folder, description, ...size });
    bindDistrict(fn, this.#resources.parameters);
    return fn;
  }

  #documents() {
    const { table, documents, alarms } = this.#resources;
    const size = { memorySize: 2048, timeout: workTimeout };
    const fn = this.#function('Documents', 'documents', 'Checks what families uploaded', size);
    bindTable(fn, table, 'read-write');
    bindDataKeys(fn, this.#resources);
    bindDocuments(fn, documents, ['s3:GetObject', 's3:DeleteObject']);
    const { queue } = new WorkQueue(this, 'Arrivals', { alarms, timeout: workTimeout });
    queueArrivals(fn, { bucket: documents, queue, alarms });
    readQueue(fn, queue, 20);
  }

  #projection() {
    const { table, alarms } = this.#resources;
    const fn = this.#function('Projection', 'projection', 'Keeps the counters of the dashboards');
    bindTable(fn, table, 'read-write');
    bindDataKeys(fn, this.#resources);
    readChanges(fn, table, alarms);
  }

  #notifications() {
    const { table, messages } = this.#resources;
    const size = { timeout: workTimeout };
    const fn = this.#function('Notifications', 'notifications', 'Sends text messages', size);
    bindTable(fn, table);
    bindDataKeys(fn, this.#resources);
    bindSms(fn, this.#resources.parameters);
    // few at a time: providers of text messages throttle
    readQueue(fn, messages, 5);
  }

  #seasonSteps() {
    const { table, records, messages, signingKey } = this.#resources;
    const size = { memorySize: 3008, timeout: Duration.minutes(15) };
    const fn = this.#function('SeasonSteps', 'season-steps', 'Allocates and publishes', size);
    bindTable(fn, table, 'read-write');
    bindDataKeys(fn, this.#resources);
    bindRecords(fn, records, ['s3:GetObject', 's3:PutObject']);
    bindSigner(fn, signingKey);
    bindProgram(fn);
    bindMessages(fn, messages);
    return fn;
  }
}
