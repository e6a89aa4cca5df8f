import { bureau } from '../content/bureau.ts';
import { staff } from '../content/staff.ts';
import { CasePage } from '../desk/case.tsx';
import { Shell } from '../desk/shell.tsx';
import type { Returned } from '../desk/sign-in.tsx';
import { route } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { bureauDesk, tokenKey } from './api.ts';
import { CasesPage } from './cases.tsx';
import { DashboardPage } from './dashboard.tsx';
import { ObjectionAnswer } from './objection-answer.tsx';
import { ReportPage } from './report.tsx';
import { RulesPage } from './rules.tsx';
import { RunsPage } from './runs.tsx';

/** every page of the door */
export const routes = [
  route('/rules', () => <RulesPage />),
  route('/:season', (at) => <DashboardPage season={at('season')} />),
  route('/:season/cases', (at) => <CasesPage season={at('season')} state="" />),
  route('/:season/cases/in/:state', (at) => (
    <CasesPage season={at('season')} state={at('state')} />
  )),
  route('/:season/cases/:id', (at) => (
    <CasePage
      desk={bureauDesk}
      season={at('season')}
      id={at('id')}
      actions={(opened) => <ObjectionAnswer {...opened} />}
    />
  )),
  route('/:season/runs', (at) => <RunsPage season={at('season')} />),
  route('/:season/report', (at) => <ReportPage season={at('season')} />),
];

export const bureauApp = (returned: Returned) => () => {
  const { doors } = useWords(staff);
  const { nav } = useWords(bureau);
  const rules = { text: nav.rules, path: '/rules' };
  return (
    <Shell
      door={doors.bureau}
      tokenKey={tokenKey}
      returned={returned}
      routes={routes}
      audience="bureau"
      links={(season) =>
        season === null
          ? [rules]
          : [
              { text: nav.dashboard, path: `/${season}` },
              { text: nav.cases, path: `/${season}/cases` },
              { text: nav.runs, path: `/${season}/runs` },
              { text: nav.report, path: `/${season}/report` },
              rules,
            ]
      }
    />
  );
};
