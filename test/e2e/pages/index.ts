import { deskPages } from './desks.ts';
import { familyPages } from './families.ts';
import { kitPages } from './kit.ts';
import type { PageState } from './page-state.ts';
import { publicPagesMet } from './public.ts';

/** Every page of every door in every state that somebody may meet. */
export const pages: readonly PageState[] = [
  ...publicPagesMet,
  ...familyPages,
  ...deskPages,
  ...kitPages,
];
