import type { familiesApi as contract } from '../../shared/contract/families.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import type { FactKind } from '../content/fact-kinds.ts';
import type { Answer, Client } from '../kit/api.ts';

export type Upload = {
  readonly fact: FactKind;
  readonly material: string;
  readonly blob: Blob;
  readonly mediaType: string;
};

type Tools = {
  readonly call: Client<typeof contract>;
  readonly put: (url: string, init: RequestInit) => Promise<{ readonly ok: boolean }>;
  readonly request: () => string;
};

const attempts = 3;

const sent = async (tools: Tools, url: string, init: RequestInit): Promise<boolean> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const response = await tools.put(url, init).catch(() => null);
    if (response?.ok) return true;
  }
  return false;
};

/** Ask for an address, put the file there, have it checked; each step's refusal is told as it is. */
export const sendFile = async (
  tools: Tools,
  { season, id, version }: Pick<ApplicationView, 'season' | 'id' | 'version'>,
  { fact, material, blob, mediaType }: Upload,
): Promise<Answer<ApplicationView>> => {
  const params = { season, id };
  const asked = await tools.call('addDocument', {
    params,
    body: { version, request: tools.request(), fact, material, mediaType, bytes: blob.size },
  });
  if (!asked.ok) return asked;
  const { document, upload } = asked.value;
  const arrived = await sent(tools, upload.url, {
    method: upload.method,
    headers: upload.headers,
    body: blob,
  });
  if (!arrived) {
    return {
      ok: false,
      problem: { code: 'file-not-received', facts: {}, fields: [], correlation: null },
    };
  }
  const settled = await tools.call('settleDocument', { params: { ...params, document } });
  return settled.ok ? { ok: true, value: settled.value.application } : settled;
};
