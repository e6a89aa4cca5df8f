import { publicPages } from '../content/public.ts';
import { useDemo } from '../kit/demo.ts';
import { DemoBar } from '../kit/demo-bar.tsx';
import { later } from '../kit/later.tsx';
import { Layout } from '../kit/layout.tsx';
import { useLoad } from '../kit/load.ts';
import { NotFound } from '../kit/not-found.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Routes, route } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { HomePage } from './home.tsx';

// the first load holds the home page; every other comes when it is opened
const PlanPage = later(async () => (await import('./plan.tsx')).PlanPage);
const PreparePage = later(async () => (await import('./prepare.tsx')).PreparePage);
const SituationPage = later(async () => (await import('./prepare.tsx')).SituationPage);
const ResultPage = later(async () => (await import('./result.tsx')).ResultPage);
const ZonePage = later(async () => (await import('./zone.tsx')).ZonePage);
const RecordPage = later(async () => (await import('./record.tsx')).RecordPage);
const WitnessPage = later(async () => (await import('./witness.tsx')).WitnessPage);

/** every page of the door */
export const routes = [
  route('/', () => <HomePage />),
  route('/zone', () => <ZonePage season={null} />),
  route('/zone/:season', (at) => <ZonePage season={at('season')} />),
  route('/prepare', () => <PreparePage />),
  route('/prepare/:season', (at) => <SituationPage season={at('season')} code={null} />),
  route('/prepare/:season/:category', (at) => (
    <SituationPage season={at('season')} code={at('category')} />
  )),
  route('/plan/:season', (at) => <PlanPage season={at('season')} />),
  route('/runs/:season', (at) => <RecordPage season={at('season')} />),
  route('/witness', () => <WitnessPage />),
  route('/result/:season', (at) => <ResultPage season={at('season')} />),
];

export const App = () => {
  const words = useWords(publicPages);
  const demo = useDemo();
  const { state } = useLoad(() => publicApi('listSeasons'), 'seasons');
  const hotline = state.standing === 'there' ? (state.value.seasons[0]?.hotline ?? null) : null;
  return (
    <Layout
      door={words.door}
      hotline={hotline}
      above={<DemoBar demo={demo} />}
      links={[
        { text: words.nav.home, path: '/' },
        { text: words.nav.zones, path: '/zone' },
        { text: words.nav.prepare, path: '/prepare' },
      ]}
    >
      <Routes routes={routes} otherwise={<NotFound />} />
    </Layout>
  );
};
