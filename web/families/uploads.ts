import type { ApplicationView } from '../../shared/contract/views.ts';
import type { FactKind } from '../content/fact-kinds.ts';
import type { Answer, Trouble } from '../kit/api.ts';
import { onNewest, sendFile, type Tools, type Watch } from './send-file.ts';
import type { Preparation, Prepared } from './shrink.ts';
import {
  after,
  type Chosen,
  type Item,
  isUnderWay,
  isWorthRetrying,
  type Step,
} from './upload-list.ts';

export type UploadTools = Tools & {
  readonly request: () => string;
  readonly prepare: (file: File) => Promise<Preparation>;
  /** an address for a picture in memory, and its end */
  readonly address: (blob: Blob) => string;
  readonly forget: (address: string) => void;
};

type Of = Pick<ApplicationView, 'season' | 'id'>;
type Given = { readonly document: string; readonly from: Of & { readonly document: string } };

/** What is kept of one file beside the list: its bytes, the request that names it, the way to stop it. */
type Kept = {
  readonly file: File;
  readonly request: string;
  prepared: Prepared | null;
  stop: (() => void) | null;
  stopped: boolean;
};

export const nameOf = ({ season, id }: Of): string => `${season}/${id}`;

/** One file after the other: each upload is a write that names the version before it. Lives as long as the tab. */
export const createUploads = (tools: UploadTools) => {
  let list: readonly Item[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  const kept = new Map<string, Kept>();
  const newest = new Map<string, ApplicationView>();
  const listeners = new Set<() => void>();
  let tell: (application: ApplicationView) => void = () => {};

  const step = (next: Step) => {
    list = after(list, next);
    for (const listener of listeners) listener();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
  /** what comes late is older than what is held */
  const hold = (application: ApplicationView) => {
    const before = newest.get(nameOf(application));
    if (before !== undefined && before.version > application.version) return;
    newest.set(nameOf(application), application);
    tell(application);
  };
  const watchOf = (of: string): Pick<Watch, 'newest' | 'hold'> => ({
    hold,
    newest: () => {
      const found = newest.get(of);
      if (found === undefined) throw new Error('uploads: an application that was not opened');
      return found;
    },
  });

  const prepared = async (key: string, one: Kept): Promise<Prepared | null> => {
    if (one.prepared !== null) {
      step({ do: 'progress', key, share: 0 });
      return one.prepared;
    }
    step({ do: 'shrink', key });
    const preparation = await tools.prepare(one.file);
    if (one.stopped) return null;
    if (!preparation.ok) {
      step({ do: 'fail', key, problem: preparation.problem });
      return null;
    }
    const { thumbnail, unread } = preparation.value;
    one.prepared = preparation.value;
    step({
      do: 'shrunk',
      key,
      unread,
      preview: thumbnail === null ? null : tools.address(thumbnail),
    });
    return preparation.value;
  };

  const takeBack = async (of: string, document: string): Promise<Trouble | null> => {
    const request = tools.request();
    const answer = await onNewest(tools.call, watchOf(of), ({ season, id, version }) =>
      tools.call('removeDocument', {
        params: { season, id, document },
        body: { version, request },
      }),
    );
    if (answer.ok) hold(answer.value);
    return answer.ok ? null : answer.problem;
  };

  const send = async ({ key, of, fact, material }: Item) => {
    const one = kept.get(key);
    if (one === undefined || one.stopped) return;
    const ready = await prepared(key, one);
    if (ready === null) return;
    let document: string | null = null;
    const answer = await sendFile(
      tools,
      {
        ...watchOf(of),
        onDocument: (named) => {
          document = named;
          step({ do: 'named', key, document: named });
        },
        onProgress: (share) => step({ do: 'progress', key, share }),
        onChecking: () => step({ do: 'check', key }),
        onStart: (stop) => {
          one.stop = stop;
        },
        stopped: () => one.stopped,
      },
      { fact, material, request: one.request, ...ready },
    );
    if (answer.ok) hold(answer.value);
    if (one.stopped) {
      if (document !== null) await takeBack(of, document);
      return;
    }
    step(answer.ok ? { do: 'done', key } : { do: 'fail', key, problem: answer.problem });
  };

  const line = (item: Item) => void inTurn(() => send(item));
  const find = (key: string) => list.find((one) => one.key === key);

  const drop = (key: string) => {
    const preview = find(key)?.preview ?? null;
    if (preview !== null) tools.forget(preview);
    kept.delete(key);
    step({ do: 'drop', key });
  };
  const again = (key: string) => {
    const item = find(key);
    if (item === undefined || !kept.has(key)) return;
    step({ do: 'retry', key });
    line(item);
  };

  return {
    list: () => list,
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** The application as a page shows it, and whom to tell of a newer one. */
    open: (application: ApplicationView, put: (newer: ApplicationView) => void) => {
      const before = newest.get(nameOf(application));
      if (before === undefined || before.version <= application.version)
        newest.set(nameOf(application), application);
      tell = put;
    },
    add: (of: string, fact: FactKind | null, material: string, files: readonly File[]) => {
      const chosen = files.map((file): Chosen => {
        const key = tools.request();
        kept.set(key, {
          file,
          request: tools.request(),
          prepared: null,
          stop: null,
          stopped: false,
        });
        const mark = `${file.name} ${file.size} ${file.lastModified}`;
        return { key, of, fact, material, name: file.name, mark };
      });
      step({ do: 'add', chosen });
      for (const { key } of chosen) {
        const item = find(key);
        if (item?.stage === 'waiting') line(item);
      }
    },
    again,
    /** what the connection broke off goes again when it is back */
    resume: () => {
      for (const item of list) if (isWorthRetrying(item)) again(item.key);
    },
    /** Before it is there: nothing of it stays. */
    cancel: (key: string) => {
      const item = find(key);
      const one = kept.get(key);
      if (one !== undefined) {
        one.stopped = true;
        one.stop?.();
      }
      const left = item !== undefined && !isUnderWay(item) ? item.document : null;
      if (item !== undefined && left !== null) void inTurn(() => takeBack(item.of, left));
      drop(key);
    },
    remove: (of: string, document: string): Promise<Trouble | null> =>
      inTurn(async () => {
        const problem = await takeBack(of, document);
        const item = list.find((one) => one.document === document);
        if (problem === null && item !== undefined) drop(item.key);
        return problem;
      }),
    /** A file given before, for this fact. */
    reuse: (of: string, fact: FactKind, material: string, from: Given['from']) =>
      inTurn(async (): Promise<Trouble | null> => {
        const request = tools.request();
        const answer = await onNewest(tools.call, watchOf(of), ({ season, id, version }) =>
          tools.call('reuseDocument', {
            params: { season, id },
            body: { version, request, fact, material, from },
          }),
        );
        if (answer.ok) hold(answer.value.application);
        return answer.ok ? null : answer.problem;
      }),
    /** A file of which the phone does not know whether it has arrived: the tab was closed meanwhile. */
    ask: ({ season, id }: Of, document: string): Promise<Answer<unknown>> =>
      inTurn(async () => {
        const answer = await tools.call('settleDocument', { params: { season, id, document } });
        if (answer.ok) hold(answer.value.application);
        return answer;
      }),
  };
};

export type Uploads = ReturnType<typeof createUploads>;
