import type { SeasonStep } from '../../shared/contract/views.ts';
import type { ApplicationState, Defect } from '../../shared/domain/application/application.ts';
import type { ApplicationEvent } from '../../shared/domain/application/states.ts';
import type { FactKind, MismatchCause, Verdict } from '../../shared/domain/evidence/facts.ts';
import type {
  CreditCodeFault,
  IdNumberFault,
  NameFault,
} from '../../shared/domain/identity/index.ts';
import type { Level } from '../../shared/domain/rule-book/schema.ts';
import type { Trouble } from '../kit/api.ts';
import { tellCodes } from '../kit/codes-held.ts';
import { vocabulary } from '../kit/words.ts';
import { codes as zh } from './zh/codes.ts';

/** Codes of wrong fields that families and staff can meet; 'other' stands for one that is new to this page. */
export type FaultCode =
  | IdNumberFault
  | CreditCodeFault
  | NameFault
  | 'pinyin-form'
  | 'travel-permit-form'
  | 'passport-form'
  | 'disability-card-form'
  | 'card-of-other'
  | 'phone-form'
  | 'title-number-form'
  | 'required'
  | 'too-small'
  | 'too-big'
  | 'invalid-value'
  | 'invalid-format'
  | 'too-few-witnesses'
  | 'count-differs'
  | 'commitment-differs'
  | 'none-missing'
  | 'not-in-rule-book'
  | 'round-too-early'
  | 'round-differs'
  | 'beacon-differs'
  | 'unknown-category'
  | 'claim-missing'
  | 'unknown-school'
  | 'named-twice'
  | 'same-as-child'
  | 'not-claimed'
  | 'verdict-missing'
  | 'not-of-this-fact'
  | 'not-with-this-answer'
  | 'turns-away'
  | 'too-many-files'
  | 'other';

type Named<K extends string> = Readonly<Record<K, string>>;

/** A wording for every code that an answer of the API can carry: a new code does not compile without one. */
export type Codes = {
  readonly troubles: Named<Trouble['code']>;
  readonly faults: Named<FaultCode>;
  /** names of fields inside a sentence; 'other' stands for the rest */
  readonly fields: Named<'other'> & Readonly<Record<string, string>>;
  readonly states: Named<ApplicationState>;
  /** 'start' opens the chain of events; it is no move between states */
  readonly events: Named<ApplicationEvent | 'start'>;
  readonly facts: Named<FactKind>;
  readonly verdicts: Named<Verdict>;
  readonly standings: Named<'claimed' | 'proved' | 'doubtful' | 'refuted'>;
  readonly mismatches: Named<MismatchCause>;
  /** what a family can do about it */
  readonly mismatchHints: Named<MismatchCause>;
  readonly defects: Named<Defect['code']>;
  readonly documentStates: Named<'WAITING' | 'ACCEPTED' | 'REFUSED'>;
  readonly steps: Named<SeasonStep>;
  readonly levels: Named<Level>;
  readonly causers: Named<'guardian' | 'school' | 'bureau' | 'system'>;
};

export const codes = tellCodes(
  vocabulary<Codes>(zh, async () => (await import('./en/codes.ts')).codes),
);
