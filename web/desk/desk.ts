import type * as z from 'zod';
import type { decision } from '../../shared/contract/desk.ts';
import type { CaseView, queuePage, SeasonView } from '../../shared/contract/views.ts';
import type { ApplicationState } from '../../shared/domain/application/application.ts';
import type { Answer } from '../kit/api.ts';

export type ReadReason = 'review' | 'arrival' | 'objection' | 'inquiry';
export type DecisionInput = z.input<typeof decision>;
export type QueueQuery = {
  readonly state: ApplicationState | undefined;
  readonly cursor: string | undefined;
};

/** What a school's and the bureau's desk have in common: a queue, a case, its files, a decision. */
export type Desk = {
  readonly list: (season: string, query: QueueQuery) => Promise<Answer<z.infer<typeof queuePage>>>;
  readonly open: (season: string, id: string, reason: ReadReason) => Promise<Answer<CaseView>>;
  readonly file: (season: string, id: string, document: string) => Promise<Answer<{ url: string }>>;
  readonly decide: (season: string, id: string, body: DecisionInput) => Promise<Answer<CaseView>>;
};

/** A case on the page, with what the page needs to change it. */
export type OpenCase = {
  readonly desk: Desk;
  readonly season: SeasonView;
  readonly view: CaseView;
  readonly put: (view: CaseView) => void;
};
