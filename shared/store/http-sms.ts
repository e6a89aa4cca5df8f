import type { Sms } from '../usecases/ports.ts';

const timeoutMs = 10_000;

/** A provider's gateway: POST { phone, template, facts }; anything but 2xx is thrown, so that the queue tries again. */
export const httpSms = (endpoint: string): Sms => ({
  deliver: async (phone, template, facts) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone, template, facts }),
      // a phone follows no redirect to another host
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    // the answer's text may repeat the phone
    if (!response.ok) throw new Error(`sms gateway: answered ${response.status}`);
  },
});
