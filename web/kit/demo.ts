import { useEffect, useState } from 'preact/hooks';

export type Demo = {
  readonly now: string;
  readonly step: string;
  readonly steps: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly staff: readonly {
    readonly name: string;
    readonly role: string;
    readonly hint: string;
  }[];
};

const isDemo = (body: unknown): body is Demo =>
  typeof body === 'object' && body !== null && 'now' in body && 'steps' in body && 'staff' in body;

export const askDemo = async (init: RequestInit = {}): Promise<Demo | null> => {
  try {
    const response = await fetch(init.method === 'POST' ? '/demo/clock' : '/demo', init);
    const body: unknown = response.ok ? await response.json() : null;
    return isDemo(body) ? body : null;
  } catch {
    return null;
  }
};

/** null outside the demonstration: the real service has no such address. */
export const useDemo = (): Demo | null => {
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    void askDemo().then(setDemo);
  }, []);
  return demo;
};
