import { useEffect } from 'preact/hooks';
import { common } from '../content/common.ts';
import { families } from '../content/families.ts';
import { device } from '../kit/browser.ts';
import { useDemo } from '../kit/demo.ts';
import { later } from '../kit/later.tsx';
import { Layout } from '../kit/layout.tsx';
import { useLoad } from '../kit/load.ts';
import { NowContext } from '../kit/now.ts';
import { publicApi } from '../kit/public-api.ts';
import { go, Routes, usePlace } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { isSignedIn } from './api.ts';
import { leave } from './leave.ts';
import { PhonePage, signInRoutes } from './sign-in.tsx';
import { StoreProvider } from './store.tsx';
import { isUnsent } from './unsent.ts';

const DemoBar = later(async () => (await import('../kit/demo-bar.tsx')).DemoBar);
// signing in comes at once, every other page when it is opened
const SignedInPages = later(async () => (await import('./signed-in.tsx')).SignedInPages);

const SignOut = () => {
  const words = useWords(common);
  const press = () => (isUnsent() ? go('/leave') : void leave());
  return (
    <button type="button" class="tool" onClick={press}>
      {words.signOut}
    </button>
  );
};

const nothingYet = { seasons: [], now: null };

const Pages = () => {
  usePlace();
  return isSignedIn() ? (
    <SignedInPages before={signInRoutes} />
  ) : (
    <Routes routes={signInRoutes} otherwise={<PhonePage />} />
  );
};

export const App = () => {
  const words = useWords(families);
  const demo = useDemo();
  usePlace();
  const { state } = useLoad(() => publicApi('listSeasons'), 'seasons');
  const { seasons, now } = state.standing === 'there' ? state.value : nothingYet;
  const here = isSignedIn();
  const hotline = seasons[0]?.hotline ?? null;
  useEffect(() => {
    // the page that stands in without a network names it
    if (hotline !== null) device.write('sunshine.hotline', hotline);
  }, [hotline]);
  return (
    <StoreProvider>
      <Layout
        door={words.door}
        hotline={hotline}
        above={demo === null ? null : <DemoBar demo={demo} />}
        links={here ? [{ text: words.nav.mine, path: '/' }] : []}
        tools={here ? <SignOut /> : null}
      >
        <NowContext.Provider value={now}>
          <Pages />
        </NowContext.Provider>
      </Layout>
    </StoreProvider>
  );
};
