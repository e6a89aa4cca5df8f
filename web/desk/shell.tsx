import { useEffect } from 'preact/hooks';
import type { SeasonSummary } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { staff } from '../content/staff.ts';
import { tab } from '../kit/browser.ts';
import { useDemo } from '../kit/demo.ts';
import { DemoBar } from '../kit/demo-bar.tsx';
import { Layout, type NavLink } from '../kit/layout.tsx';
import { useLoad } from '../kit/load.ts';
import { NotFound } from '../kit/not-found.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { go, type Route, Routes, route, to, usePlace } from '../kit/router.tsx';
import { Await } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { type Returned, StaffSignIn } from './sign-in.tsx';

type SeasonsProps = { readonly seasons: readonly SeasonSummary[] };

/** Where there is one season there is nothing to choose. */
const ChooseSeason = ({ seasons }: SeasonsProps) => {
  const words = useWords(staff);
  const wording = useWords(codes);
  const local = useLocal();
  const only = seasons.length === 1 ? seasons[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined) go(`/${only}`, { replace: true });
  }, [only]);
  return (
    <Page title={words.seasons}>
      {seasons.length === 0 && <p>{words.noSeasons}</p>}
      <ul class="tasks">
        {seasons.map(({ id, title, step }) => (
          <li key={id}>
            <a href={to(`/${id}`)}>{local(title)}</a>
            <span class="soft">{wording.steps[step]}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
};

const SeasonsPage = () => {
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return <Await load={load}>{({ seasons }) => <ChooseSeason seasons={seasons} />}</Await>;
};

/** the page both desks begin with */
export const home = route('/', () => <SeasonsPage />);

type ShellProps = {
  readonly door: string;
  readonly tokenKey: string;
  readonly returned: Returned;
  readonly routes: readonly Route[];
  /** links of a season's pages; null outside a season */
  readonly links: (season: string | null) => readonly NavLink[];
  readonly audience: 'school' | 'bureau';
};

/** a first part of the path that is no season */
const reserved = new Set(['', 'rules']);

export const Shell = ({ door, tokenKey, returned, routes, links, audience }: ShellProps) => {
  const { signOut } = useWords(common);
  const demo = useDemo();
  const { path } = usePlace();
  const signedIn = tab.read(tokenKey) !== null;
  const [, first = ''] = path.split('/');
  const season = reserved.has(first) ? null : first;
  const leave = () => {
    tab.write(tokenKey, null);
    window.location.reload();
  };
  return (
    <Layout
      door={door}
      hotline={null}
      above={<DemoBar demo={demo} mayMove={audience === 'bureau' && signedIn} />}
      links={signedIn ? links(season) : []}
      tools={
        signedIn && (
          <button type="button" class="tool" onClick={leave}>
            {signOut}
          </button>
        )
      }
    >
      {signedIn ? (
        <Routes routes={[home, ...routes]} otherwise={<NotFound />} />
      ) : (
        <StaffSignIn returned={returned} demo={demo} audience={audience} />
      )}
    </Layout>
  );
};
