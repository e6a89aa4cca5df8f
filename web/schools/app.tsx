import { staff } from '../content/staff.ts';
import { CasePage } from '../desk/case.tsx';
import { Shell } from '../desk/shell.tsx';
import type { Returned } from '../desk/sign-in.tsx';
import { route } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { schoolDesk, tokenKey } from './api.ts';
import { ArrivalActions } from './arrival-actions.tsx';
import { ArrivalsPage } from './arrivals.tsx';
import { NoticePage } from './notice.tsx';
import { OverviewPage } from './overview.tsx';
import { ReviewPage } from './review.tsx';

/** every page of the door */
export const routes = [
  route('/:season', (at) => <OverviewPage season={at('season')} />),
  route('/:season/cases', (at) => <ReviewPage season={at('season')} state="" />),
  route('/:season/cases/in/:state', (at) => (
    <ReviewPage season={at('season')} state={at('state')} />
  )),
  route('/:season/cases/:id', (at) => (
    <CasePage
      desk={schoolDesk}
      season={at('season')}
      id={at('id')}
      actions={(opened) => <ArrivalActions {...opened} />}
    />
  )),
  route('/:season/arrivals/:id/:code', (at) => (
    <NoticePage season={at('season')} id={at('id')} code={at('code')} />
  )),
  route('/:season/arrivals', (at) => <ArrivalsPage season={at('season')} />),
];

export const schoolsApp = (returned: Returned) => () => {
  const { doors, nav } = useWords(staff);
  return (
    <Shell
      door={doors.schools}
      tokenKey={tokenKey}
      returned={returned}
      routes={routes}
      audience="school"
      links={(season) =>
        season === null
          ? []
          : [
              { text: nav.overview, path: `/${season}` },
              { text: nav.cases, path: `/${season}/cases` },
              { text: nav.arrivals, path: `/${season}/arrivals` },
            ]
      }
    />
  );
};
