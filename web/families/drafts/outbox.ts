import type { familiesApi as contract } from '../../../shared/contract/families.ts';
import type { ApplicationView } from '../../../shared/contract/views.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import type { Client, Trouble } from '../../kit/api.ts';
import type { FamilySeason, Question } from '../questions/question.ts';
import type { Box } from './box.ts';
import type { Entry } from './entry.ts';
import { type Clash, rebased, settle } from './settle.ts';

/** One write on its way: until somebody answers it is repeated as it was, so that it is done once. */
type Attempt = {
  readonly version: number;
  readonly request: string;
  readonly answers: Answers;
  readonly covered: readonly Entry[];
};

export type Draft = {
  /** as the server last told it */
  readonly view: ApplicationView;
  readonly season: FamilySeason;
  readonly entries: readonly Entry[];
  readonly attempt: Attempt | null;
  readonly clash: Clash | null;
  readonly problem: Trouble | null;
  /** the entries lie on the device, too */
  readonly kept: boolean;
};

export type Tools = {
  readonly call: Client<typeof contract>;
  readonly questions: readonly Question[];
  readonly request: () => string;
  readonly box: Box;
  /** the signed-in guardian; null: nothing may be left on this device */
  readonly owner: () => string | null;
  readonly now: () => number;
  /** a newer view from the server */
  readonly told: (view: ApplicationView) => void;
};

export type Place = { readonly season: string; readonly id: string };

export type Outbox = {
  readonly find: (place: Place) => Draft | null;
  /** what the page knows of the server; reads back what lies on the device the first time */
  readonly open: (view: ApplicationView, season: FamilySeason) => Promise<void>;
  /** puts a page's words in line and sends what is in line */
  readonly keep: (place: Place, page: Omit<Entry, 'lacks'>) => Promise<void>;
  readonly send: (place: Place) => Promise<void>;
  readonly sendAll: () => Promise<void>;
  readonly choose: (place: Place, choice: 'mine' | 'theirs') => Promise<void>;
  /** gives up what is in line for one application */
  readonly giveUp: (place: Place) => Promise<void>;
  readonly listen: (listener: () => void) => () => void;
};

const rounds = 5;
const keyOf = ({ season, id }: Place): string => `${season}/${id}`;
const placeOf = ({ season, id }: Place): Place => ({ season, id });

/** What nobody has been sent is replaced; what is on its way stays as it is, and the new words build on it. */
const withPage = ({ entries, attempt }: Draft, page: Omit<Entry, 'lacks'>): readonly Entry[] => {
  const sent = (entry: Entry) => attempt?.covered.includes(entry) ?? false;
  const earlier = entries.findLast(({ path }) => path === page.path);
  const before = () => {
    if (earlier === undefined) return page.before;
    return sent(earlier) ? earlier.values : earlier.before;
  };
  const lacks = earlier === undefined || sent(earlier) ? [] : earlier.lacks;
  const others = entries.filter((entry) => entry.path !== page.path || sent(entry));
  return [...others, { ...page, before: before(), lacks }];
};

export const createOutbox = (tools: Tools): Outbox => {
  const drafts = new Map<string, Draft>();
  const lines = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();

  const find = (place: Place): Draft | null => drafts.get(keyOf(place)) ?? null;

  const change = (place: Place, part: Partial<Draft>): void => {
    const draft = find(place);
    if (draft === null) return;
    drafts.set(keyOf(place), { ...draft, ...part });
    for (const listener of listeners) listener();
  };

  /** one after the other for each application: every write names the version before it */
  const inLine = (place: Place, work: () => Promise<void>): Promise<void> => {
    const next = (lines.get(keyOf(place)) ?? Promise.resolve()).then(work);
    lines.set(keyOf(place), next);
    return next;
  };

  const store = async (place: Place): Promise<void> => {
    const owner = tools.owner();
    const draft = find(place);
    if (owner === null || draft === null) return;
    const { entries } = draft;
    const kept = { owner, season: place.season, id: place.id, keptAt: tools.now(), entries };
    if (entries.length === 0) await tools.box.drop(kept);
    else change(place, { kept: await tools.box.put(kept) });
  };

  const composed = ({ entries, view, season }: Draft) =>
    settle(entries, { answers: view.answers, season }, tools.questions);

  const nextAttempt = (place: Place, draft: Draft): Attempt | null => {
    if (draft.attempt !== null) return draft.attempt;
    const { answers, covered, clash } = composed(draft);
    change(place, { clash });
    if (clash !== null || covered.length === 0) return null;
    return { version: draft.view.version, request: tools.request(), answers, covered };
  };

  const newest = async (place: Place): Promise<boolean> => {
    const answer = await tools.call('getApplication', { params: place });
    if (answer.ok) {
      change(place, { view: answer.value, attempt: null });
      tools.told(answer.value);
    } else change(place, { problem: answer.problem });
    return answer.ok;
  };

  /** true: there may be more to send */
  const sendOnce = async (place: Place): Promise<boolean> => {
    const draft = find(place);
    const attempt = draft === null ? null : nextAttempt(place, draft);
    if (attempt === null) {
      change(place, { problem: null });
      return false;
    }
    change(place, { attempt });
    const { version, request, answers, covered } = attempt;
    const answer = await tools.call('saveDraft', {
      params: place,
      body: { version, request, answers },
    });
    if (answer.ok) {
      const entries = (find(place)?.entries ?? []).filter((entry) => !covered.includes(entry));
      change(place, { view: answer.value, entries, attempt: null, problem: null });
      tools.told(answer.value);
      return entries.length > 0;
    }
    const { code } = answer.problem;
    if (code === 'changed-meanwhile') return newest(place);
    const unanswered = code === 'offline' || code === 'not-signed-in' || code === 'internal';
    change(place, { problem: answer.problem, attempt: unanswered ? attempt : null });
    return false;
  };

  const sendLine = async (place: Place): Promise<void> => {
    for (let round = 0; round < rounds; round++) if (!(await sendOnce(place))) break;
    await store(place);
  };
  const send = (place: Place) => inLine(place, () => sendLine(place));

  const restored = async (view: ApplicationView): Promise<readonly Entry[]> => {
    const owner = tools.owner();
    if (owner === null) return [];
    const all = await tools.box.all();
    return all
      .filter((one) => one.owner === owner && one.season === view.season && one.id === view.id)
      .flatMap(({ entries }) => entries);
  };

  const begin = async (view: ApplicationView, season: FamilySeason): Promise<void> => {
    const entries = await restored(view);
    const kept = entries.length > 0;
    const untold = { attempt: null, clash: null, problem: null };
    drafts.set(keyOf(view), { view, season, entries, kept, ...untold });
    for (const listener of listeners) listener();
    // the page need not wait for the network
    if (kept) void send(placeOf(view));
  };

  const renew = (draft: Draft, view: ApplicationView, season: FamilySeason): void => {
    if (view.version >= draft.view.version) change(view, { view, season });
    // the session ended in between, and is there again
    if (draft.problem?.code === 'not-signed-in') void send(placeOf(view));
  };

  return {
    find,
    open: (view, season) =>
      inLine(view, async () => {
        const draft = find(view);
        if (draft === null) await begin(view, season);
        else renew(draft, view, season);
      }),
    keep: (place, page) =>
      inLine(place, async () => {
        const draft = find(place);
        if (draft === null) return;
        change(place, { entries: withPage(draft, page) });
        await store(place);
        await sendLine(place);
      }),
    send,
    sendAll: async () => {
      for (const { view, entries } of [...drafts.values()])
        if (entries.length > 0) await send(placeOf(view));
    },
    choose: (place, choice) =>
      inLine(place, async () => {
        const draft = find(place);
        const clash = draft?.clash ?? null;
        if (draft === null || clash === null) return;
        const theirs = tools.questions
          .find(({ path }) => path === clash.path)
          ?.values(clash.theirs);
        change(place, {
          clash: null,
          entries:
            choice === 'mine'
              ? rebased(draft.entries, clash.path, theirs ?? {})
              : draft.entries.filter(({ path }) => path !== clash.path),
        });
        await sendLine(place);
      }),
    giveUp: (place) =>
      inLine(place, async () => {
        change(place, { entries: [], attempt: null, clash: null, problem: null });
        await store(place);
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
