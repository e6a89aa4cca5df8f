import type { FactKind } from '../content/fact-kinds.ts';
import type { Trouble } from '../kit/api.ts';

/** what the phone finds out about a file before it sends it */
export type OwnFault = 'picture-blank' | 'picture-format';

export type FileTrouble = {
  readonly code: Trouble['code'] | OwnFault;
  readonly facts: Trouble['facts'];
};

export type Stage = 'waiting' | 'shrinking' | 'sending' | 'checking' | 'done' | 'failed';

/** One chosen file on its way. The bytes are kept beside the list, in memory only. */
export type Item = {
  readonly key: string;
  /** season and number of the application */
  readonly of: string;
  /** null: of an objection that is about something else */
  readonly fact: FactKind | null;
  readonly material: string;
  readonly name: string;
  /** name, size and moment: the same file chosen again */
  readonly mark: string;
  readonly stage: Stage;
  readonly percent: number;
  readonly problem: FileTrouble | null;
  /** the phone could not shrink it */
  readonly unread: boolean;
  /** what the server calls it, once it knows it */
  readonly document: string | null;
  /** address of a small picture in this tab's memory */
  readonly preview: string | null;
};

export type Chosen = Pick<Item, 'key' | 'of' | 'fact' | 'material' | 'name' | 'mark'>;

export type Step =
  | { readonly do: 'add'; readonly chosen: readonly Chosen[] }
  | { readonly do: 'shrink'; readonly key: string }
  | {
      readonly do: 'shrunk';
      readonly key: string;
      readonly unread: boolean;
      readonly preview: string | null;
    }
  | { readonly do: 'named'; readonly key: string; readonly document: string }
  | { readonly do: 'progress'; readonly key: string; readonly share: number }
  | { readonly do: 'check'; readonly key: string }
  | { readonly do: 'done'; readonly key: string }
  | { readonly do: 'fail'; readonly key: string; readonly problem: FileTrouble }
  | { readonly do: 'retry'; readonly key: string }
  | { readonly do: 'drop'; readonly key: string };

const twice: FileTrouble = { code: 'file-given-twice', facts: {} };

const isTwin = (one: Item, { of, fact, mark }: Chosen): boolean =>
  one.of === of && one.fact === fact && one.mark === mark && one.stage !== 'failed';

const fresh = (one: Chosen, twin: boolean): Item => ({
  ...one,
  stage: twin ? 'failed' : 'waiting',
  percent: 0,
  problem: twin ? twice : null,
  unread: false,
  document: null,
  preview: null,
});

const added = (list: readonly Item[], chosen: readonly Chosen[]): readonly Item[] => {
  const longer = [...list];
  for (const one of chosen)
    longer.push(
      fresh(
        one,
        longer.some((item) => isTwin(item, one)),
      ),
    );
  return longer;
};

const change = (step: Exclude<Step, { do: 'add' | 'drop' }>): Partial<Item> => {
  switch (step.do) {
    case 'shrink':
      return { stage: 'shrinking', problem: null };
    case 'shrunk':
      return { unread: step.unread, preview: step.preview, stage: 'sending', percent: 0 };
    case 'named':
      return { document: step.document };
    case 'progress':
      return { stage: 'sending', percent: Math.floor(step.share * 100) };
    case 'check':
      return { stage: 'checking', percent: 100 };
    case 'done':
      return { stage: 'done', problem: null };
    case 'fail':
      return { stage: 'failed', problem: step.problem };
    case 'retry':
      return { stage: 'waiting', problem: null, percent: 0 };
    default:
      return step satisfies never;
  }
};

/** The list after one step; a step for a file that was dropped changes nothing. */
export const after = (list: readonly Item[], step: Step): readonly Item[] => {
  if (step.do === 'add') return added(list, step.chosen);
  if (step.do === 'drop') return list.filter(({ key }) => key !== step.key);
  return list.map((one) => (one.key === step.key ? { ...one, ...change(step) } : one));
};

export const isUnderWay = ({ stage }: Pick<Item, 'stage'>): boolean =>
  stage !== 'done' && stage !== 'failed';

/** Trouble of the connection, not of the file: the same file can go again. */
export const isWorthRetrying = ({ stage, problem }: Pick<Item, 'stage' | 'problem'>): boolean =>
  stage === 'failed' &&
  problem !== null &&
  ['offline', 'file-not-received', 'changed-meanwhile', 'internal', 'not-signed-in'].includes(
    problem.code,
  );
