import type { VNode } from 'preact';
import { DemoBar } from '../demo-bar.tsx';
import { Layout } from '../layout.tsx';
import { NotFound } from '../not-found.tsx';
import { Page } from '../page.tsx';
import { Routes, route, to } from '../router.tsx';
import { useLocal } from '../words.ts';
import { type Examples, text } from './example.tsx';
import { rooms, wholePages } from './index.ts';

const title = text('组件示例', 'Examples of the kit');

const Shown = ({ component, shown }: Examples) => {
  const say = useLocal();
  return (
    <section>
      <h2>{component}</h2>
      {Object.entries(shown).map(([name, show]) => (
        <section class="card" key={name} aria-label={name}>
          {show(say)}
        </section>
      ))}
    </section>
  );
};

const Room = ({ room }: { room: string }) => {
  const examples = Object.hasOwn(rooms, room) ? rooms[room] : undefined;
  if (examples === undefined) return <NotFound />;
  return (
    <Page title={room} back="/">
      {examples.map((one) => (
        <Shown key={one.component} {...one} />
      ))}
    </Page>
  );
};

const Whole = ({ component, name }: { component: string; name: string }): VNode => {
  const say = useLocal();
  const found = wholePages.find((one) => one.component === component)?.shown[name];
  return found === undefined ? <NotFound /> : found(say);
};

const links = [
  ...Object.keys(rooms).map((room) => ({ name: room, path: `/${room}` })),
  ...wholePages.flatMap(({ component, shown }) =>
    Object.keys(shown).map((name) => ({
      name: `${component}, ${name}`,
      path: `/${component}/${name}`,
    })),
  ),
];

const Contents = () => {
  const say = useLocal();
  return (
    <Page title={say(title)}>
      <ul class="tasks">
        {links.map(({ name, path }) => (
          <li key={path}>
            <a href={to(path)}>{name}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
};

/** every page of the gallery */
export const routes = [
  route('/', () => <Contents />),
  route('/:room', (at) => <Room room={at('room')} />),
  route('/:component/:name', (at) => <Whole component={at('component')} name={at('name')} />),
];

const demo = {
  now: '2026-08-05T02:00:00.000Z',
  step: 'registration',
  steps: [
    { id: 'registration', zh: '报名期间', en: 'Registration' },
    { id: 'draw', zh: '摇号当天', en: 'Day of the draw' },
  ],
  staff: [],
};

/** The frame around the examples is the kit's own. */
export const Gallery = () => {
  const say = useLocal();
  return (
    <Layout
      door={say(title)}
      hotline="0370-5550123"
      links={[{ text: say(title), path: '/' }]}
      above={<DemoBar demo={demo} mayMove />}
    >
      <Routes routes={routes} otherwise={<NotFound />} />
    </Layout>
  );
};
