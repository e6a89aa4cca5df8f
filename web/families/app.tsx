import { useEffect } from 'preact/hooks';
import { common } from '../content/common.ts';
import { families } from '../content/families.ts';
import { device } from '../kit/browser.ts';
import { useDemo } from '../kit/demo.ts';
import { later } from '../kit/later.tsx';
import { Layout } from '../kit/layout.tsx';
import { useLoad } from '../kit/load.ts';
import { NotFound } from '../kit/not-found.tsx';
import { NowContext } from '../kit/now.ts';
import { publicApi } from '../kit/public-api.ts';
import { go, Routes, route, usePlace } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { isSignedIn } from './api.ts';
import { leave } from './leave.ts';
import { CodePage, PhonePage } from './sign-in.tsx';
import { StoreProvider } from './store.tsx';
import { isUnsent } from './unsent.ts';

const DemoBar = later(async () => (await import('../kit/demo-bar.tsx')).DemoBar);
// signing in comes at once, every other page when it is opened
const CheckPage = later(async () => (await import('./form.ts')).CheckPage);
const IneligiblePage = later(async () => (await import('./form.ts')).IneligiblePage);
const LookUpPage = later(async () => (await import('./form.ts')).LookUpPage);
const ChooseSeasonPage = later(async () => (await import('./begin.ts')).ChooseSeasonPage);
const MyApplicationsPage = later(async () => (await import('./begin.ts')).MyApplicationsPage);
const LeavePage = later(async () => (await import('./form.ts')).LeavePage);
const NewChildPage = later(async () => (await import('./form.ts')).NewChildPage);
const QuestionPage = later(async () => (await import('./form.ts')).QuestionPage);
const TasksPage = later(async () => (await import('./form.ts')).TasksPage);
const DocumentsPage = later(async () => (await import('./after.ts')).DocumentsPage);
const ObjectionPage = later(async () => (await import('./after.ts')).ObjectionPage);
const ResultPage = later(async () => (await import('./after.ts')).ResultPage);
const SentPage = later(async () => (await import('./after.ts')).SentPage);
const StatusPage = later(async () => (await import('./after.ts')).StatusPage);
const UploadPage = later(async () => (await import('./after.ts')).UploadPage);

const signedOut = [
  route('/sign-in', () => <PhonePage />),
  route('/sign-in/code', () => <CodePage />),
];

/** every page of the door */
export const signedIn = [
  ...signedOut,
  route('/', () => <MyApplicationsPage />),
  route('/leave', () => <LeavePage />),
  route('/new', () => <ChooseSeasonPage />),
  route('/new/:season', (at) => <NewChildPage season={at('season')} />),
  route('/new/:season/ineligible/:reason', (at) => (
    <IneligiblePage season={at('season')} reason={at('reason')} />
  )),
  route('/:season/:id', (at) => <StatusPage season={at('season')} id={at('id')} />),
  route('/:season/:id/tasks', (at) => <TasksPage season={at('season')} id={at('id')} />),
  route('/:season/:id/question/:path', (at) => (
    <QuestionPage season={at('season')} id={at('id')} path={at('path')} />
  )),
  route('/:season/:id/look-up', (at) => <LookUpPage season={at('season')} id={at('id')} />),
  route('/:season/:id/check', (at) => <CheckPage season={at('season')} id={at('id')} />),
  route('/:season/:id/documents', (at) => (
    <DocumentsPage season={at('season')} id={at('id')} asked="" />
  )),
  route('/:season/:id/documents/:asked', (at) => (
    <DocumentsPage season={at('season')} id={at('id')} asked={at('asked')} />
  )),
  route('/:season/:id/upload/:fact', (at) => (
    <UploadPage season={at('season')} id={at('id')} fact={at('fact')} asked="" />
  )),
  route('/:season/:id/upload/:fact/:asked', (at) => (
    <UploadPage season={at('season')} id={at('id')} fact={at('fact')} asked={at('asked')} />
  )),
  route('/:season/:id/sent', (at) => <SentPage season={at('season')} id={at('id')} />),
  route('/:season/:id/result', (at) => <ResultPage season={at('season')} id={at('id')} />),
  route('/:season/:id/objection', (at) => <ObjectionPage season={at('season')} id={at('id')} />),
];

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
    <Routes routes={signedIn} otherwise={<NotFound />} />
  ) : (
    <Routes routes={signedOut} otherwise={<PhonePage />} />
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
