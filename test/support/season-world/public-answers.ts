import type { Endpoint } from '../../../shared/contract/endpoint.ts';
import { publicApi } from '../../../shared/contract/public.ts';

const bodies: Readonly<Record<string, unknown>> = {
  lookUpZone: { address: '青禾县东城街道人民路1号' },
};

const pathsOf = (name: string, { path }: Endpoint, season: string): readonly string[] => {
  const filled = path.replace('{season}', season).replace('{number}', '1');
  return name === 'listResults' ? [`${filled}?limit=200`] : [filled];
};

/** What anybody is told of a season without signing in: every public operation, and what stands beside them. */
export const publicAnswers = async (
  origin: string,
  season: string,
): Promise<ReadonlyMap<string, string>> => {
  const answers = new Map<string, string>();
  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(new URL(path, origin), {
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    answers.set(path, await response.text());
  };
  for (const [name, endpoint] of Object.entries(publicApi))
    for (const path of pathsOf(name, endpoint, season)) await ask(path, bodies[name]);
  for (const path of ['/openapi.json', '/docs', '/demo']) await ask(path);
  return answers;
};
