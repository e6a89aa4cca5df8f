import type { ApplicationState } from '../../shared/domain/application/application.ts';
import type { Colour } from './notice.tsx';

export const stateColours: Readonly<Record<ApplicationState, Colour>> = {
  DRAFT: 'grey',
  SUBMITTED: 'blue',
  UNDER_REVIEW: 'blue',
  RETURNED: 'orange',
  QUALIFIED: 'green',
  NOT_QUALIFIED: 'red',
  PLACED: 'orange',
  ACCEPTED: 'green',
  DECLINED: 'grey',
  CONFIRMED: 'green',
  NO_SHOW: 'red',
  WITHDRAWN: 'grey',
};
