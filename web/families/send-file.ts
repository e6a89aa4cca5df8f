import type { familiesApi as contract } from '../../shared/contract/families.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import type { FactKind } from '../content/fact-kinds.ts';
import type { Answer, Client, Trouble } from '../kit/api.ts';
import type { Put } from '../kit/put-file.ts';

export type Upload = {
  readonly fact: FactKind | null;
  readonly material: string;
  readonly blob: Blob;
  readonly mediaType: string;
  /** the file's own, the same at every attempt: the server then knows it again */
  readonly request: string;
};

export type Tools = {
  readonly call: Client<typeof contract>;
  readonly put: (upload: Put) => Promise<number | null>;
  readonly wait: (milliseconds: number) => Promise<void>;
};

export type Watch = {
  /** the newest version this tab knows */
  readonly newest: () => Pick<ApplicationView, 'season' | 'id' | 'version'>;
  readonly hold: (application: ApplicationView) => void;
  readonly onDocument: (document: string) => void;
  readonly onProgress: (share: number) => void;
  readonly onChecking: () => void;
  readonly onStart: (stop: () => void) => void;
  readonly stopped: () => boolean;
};

/** before the file is put again on a connection that was lost */
const pauses = [1000, 3000, 9000];
/** others write meanwhile: a draft saved, a file settled by the store */
const rounds = 3;

const refused = (code: Trouble['code']): Answer<never> => ({
  ok: false,
  problem: { code, facts: {}, fields: [], correlation: null },
});

/** A write on the newest version; where somebody else wrote in between, again on theirs. */
export const onNewest = async <T>(
  call: Tools['call'],
  { newest, hold }: Pick<Watch, 'newest' | 'hold'>,
  write: (of: Pick<ApplicationView, 'season' | 'id' | 'version'>) => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  let answer = await write(newest());
  for (let round = 1; round < rounds; round += 1) {
    if (answer.ok || answer.problem.code !== 'changed-meanwhile') return answer;
    const { season, id } = newest();
    const latest = await call('getApplication', { params: { season, id } });
    if (!latest.ok) return latest;
    hold(latest.value);
    answer = await write(newest());
  }
  return answer;
};

/** Puts the bytes; a refusal may mean that they are there already, so only a lost connection is tried again. */
const put = async (tools: Tools, watch: Watch, request: Put): Promise<'answered' | 'lost'> => {
  for (const pause of [...pauses, null]) {
    const status = await tools.put(request);
    if (status !== null && status < 500) return 'answered';
    if (pause === null || watch.stopped()) return 'lost';
    await tools.wait(pause);
  }
  return 'lost';
};

const once = async (tools: Tools, watch: Watch, file: Upload): Promise<Answer<ApplicationView>> => {
  const { fact, material, blob, mediaType, request } = file;
  const asked = await onNewest(tools.call, watch, ({ season, id, version }) =>
    tools.call('addDocument', {
      params: { season, id },
      body: { version, request, fact, material, mediaType, bytes: blob.size },
    }),
  );
  if (!asked.ok) return asked;
  const { application, document, upload } = asked.value;
  watch.hold(application);
  watch.onDocument(document);
  if (watch.stopped()) return refused('file-not-received');
  const { onProgress, onStart } = watch;
  const arrived = await put(tools, watch, { ...upload, body: blob, onProgress, onStart });
  if (arrived === 'lost') return refused('offline');
  watch.onChecking();
  const { season, id } = application;
  const settled = await tools.call('settleDocument', { params: { season, id, document } });
  return settled.ok ? { ok: true, value: settled.value.application } : settled;
};

/**
 * Ask for an address, put the file there, have it checked; each step's refusal is told as it is. Safe to repeat after a
 * cut at any place: the same request names the same file, and what has arrived is checked and not sent again.
 */
export const sendFile = async (
  tools: Tools,
  watch: Watch,
  file: Upload,
): Promise<Answer<ApplicationView>> => {
  const first = await once(tools, watch, file);
  // the address had run out before the bytes were all there: a new one
  const expired = !first.ok && first.problem.code === 'file-not-received' && !watch.stopped();
  return expired ? once(tools, watch, file) : first;
};
