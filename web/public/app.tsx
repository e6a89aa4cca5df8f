import { publicPages } from '../content/public.ts';
import { DemoBar, useDemo } from '../kit/demo-bar.tsx';
import { later } from '../kit/later.tsx';
import { Layout } from '../kit/layout.tsx';
import { useLoad } from '../kit/load.ts';
import { NotFound } from '../kit/not-found.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Routes, route } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';
import { HomePage } from './home.tsx';
import { PlanPage } from './plan.tsx';
import { ResultPage } from './result.tsx';
import { ZonePage } from './zone.tsx';

// what few come for stays out of the first load
const RecordPage = later(async () => (await import('./record.tsx')).RecordPage);
const WitnessPage = later(async () => (await import('./witness.tsx')).WitnessPage);

const routes = [
  route('/', () => <HomePage />),
  route('/zone', () => <ZonePage season={null} />),
  route('/zone/:season', (at) => <ZonePage season={at('season')} />),
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
      ]}
    >
      <Routes routes={routes} otherwise={<NotFound />} />
    </Layout>
  );
};
