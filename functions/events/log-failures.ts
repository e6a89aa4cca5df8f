import type { MiddlewareObj } from '@middy/core';
import { type Log, traceOf } from '../http/log.ts';

/** Writes why a whole event failed and lets it fail: the source tries again, then sets it aside. */
export const logFailures = (log: Log, where: string): MiddlewareObj => ({
  onError: ({ error, context }) => {
    log({
      event: 'failure',
      where,
      correlation: context?.awsRequestId ?? '',
      errors: traceOf(error),
    });
  },
});
