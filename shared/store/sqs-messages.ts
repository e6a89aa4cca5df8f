import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Message, Messages } from '../usecases/ports.ts';

const templates = [
  'sign-in-code',
  'submitted',
  'returned',
  'qualified',
  'placed',
  'supplement-placed',
  'objection-decided',
] as const satisfies readonly Message['template'][];

const message = z.strictObject({
  owner: z.string(),
  template: z.enum(templates),
  facts: z.record(z.string(), z.string()),
});

/** What a queue delivers; throws for anything this module did not send. */
export const readMessage = (body: string): Message => message.parse(JSON.parse(body));

export const sqsMessages = ({
  client,
  queueUrl,
}: {
  readonly client: SQSClient;
  readonly queueUrl: string;
}): Messages => ({
  send: async ({ owner, template, facts }) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify({ owner, template, facts }),
      }),
    );
  },
});
