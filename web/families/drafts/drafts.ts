import type { ApplicationView } from '../../../shared/contract/views.ts';
import type { Answer, Trouble } from '../../kit/api.ts';
import { newRequest } from '../../kit/browser.ts';
import { knocker } from '../../kit/knock.ts';
import { onConnection } from '../../kit/online.ts';
import { familiesApi, isSignedIn } from '../api.ts';
import { ownerHere } from '../person.ts';
import { questions } from '../questions/index.ts';
import type { Values } from '../questions/question.ts';
import { tellUnsent } from '../unsent.ts';
import { deviceBox } from './box.ts';
import { createOutbox, type Draft, type Place } from './outbox.ts';
import { type Settled, settle } from './settle.ts';

let told: (view: ApplicationView) => void = () => {};

/** Where the newest view goes: the tab's store, once it is there. */
export const tellStore = (put: (view: ApplicationView) => void): void => {
  told = put;
};

/** The tab's one outbox: it outlives every page of the form. */
export const outbox = createOutbox({
  call: familiesApi,
  questions,
  request: () => newRequest(),
  box: deviceBox(() => Date.now()),
  owner: ownerHere,
  now: () => Date.now(),
  told: (view) => told(view),
});

const opened = new Map<string, Place>();

const waiting = (): readonly Draft[] =>
  [...opened.values()].flatMap((place) => {
    const draft = outbox.find(place);
    return draft === null || draft.entries.length === 0 ? [] : [draft];
  });

export const openDraft: typeof outbox.open = (view, season) => {
  opened.set(`${view.season}/${view.id}`, { season: view.season, id: view.id });
  return outbox.open(view, season);
};

const isOffline = (problem: Trouble | null): boolean => problem?.code === 'offline';

const isCut = (): boolean => waiting().some(({ problem }) => isOffline(problem));

const knock = knocker(isCut, async () => {
  if (isSignedIn()) await outbox.sendAll();
});

outbox.listen(() => {
  tellUnsent(waiting().length > 0);
  if (isCut()) void knock();
});
onConnection((online) => {
  if (online && isSignedIn()) void outbox.sendAll();
});

/** The answers as the family sees them: the server's, with everything from this phone on top. */
export const settled = ({ entries, view, season }: Draft): Settled =>
  settle(entries, { answers: view.answers, season }, questions);

/** How a page's words fared: without a connection they wait, and the family goes on. */
export const outcomeOf = (draft: Draft | null): Answer<ApplicationView> => {
  const refused = (problem: Trouble): Answer<never> => ({ ok: false, problem });
  if (draft === null || draft.clash !== null)
    return refused({ code: 'changed-meanwhile', facts: {}, fields: [], correlation: null });
  if (draft.problem !== null && !isOffline(draft.problem)) return refused(draft.problem);
  return { ok: true, value: { ...draft.view, answers: settled(draft).answers } };
};

/** Typed and not yet sent on: in memory, so that Back, another page or a new sign-in loses none of it. */
export type Typed = { readonly values: Values; readonly before: Values };
const typed = new Map<string, Typed>();

const pageOf = ({ season, id }: Place, path: string): string => `${season}/${id}/${path}`;
export const typedOn = (place: Place, path: string): Typed | null =>
  typed.get(pageOf(place, path)) ?? null;
export const keepTyped = (place: Place, path: string, words: Typed | null): void => {
  if (words === null) typed.delete(pageOf(place, path));
  else typed.set(pageOf(place, path), words);
};
