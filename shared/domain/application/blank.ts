import type { Application } from './application.ts';

type Kept =
  | 'season'
  | 'id'
  | 'version'
  | 'state'
  | 'owner'
  | 'answers'
  | 'updatedAt'
  | 'recentRequests'
  | 'lastEventHash';

/** What an application has before anything was found or decided about it; one that is opened anew has no more. */
export const blank = (): Omit<Application, Kept> => ({
  evidence: [],
  category: null,
  rank: null,
  zones: [],
  desk: null,
  firstReviewer: null,
  defects: [],
  amendBy: null,
  documents: 0,
  placement: null,
  earlier: [],
  objection: null,
  submittedAt: null,
});
