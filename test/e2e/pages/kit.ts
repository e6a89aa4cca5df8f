import { rooms, wholePages } from '../../../web/kit/examples/index.ts';
import { type PageState, statesOf } from './page-state.ts';

const named = (text: string) => text.toLowerCase().replaceAll(/[^a-z]+/g, '-');

/** The gallery of the kit's examples, a page a room, and what fills a page of its own. */
export const kitPages: readonly PageState[] = [
  ...statesOf('kit', '/', '/', { contents: {} }),
  ...Object.keys(rooms).flatMap((room) =>
    statesOf('kit', '/:room', `/${room}`, { [room]: { busy: room === 'waiting' } }),
  ),
  ...wholePages.flatMap(({ component, shown }) =>
    Object.keys(shown).flatMap((name) =>
      statesOf('kit', '/:component/:name', `/${component}/${name}`, {
        [named(`${component}-${name}`)]: {},
      }),
    ),
  ),
  ...statesOf('kit', null, '/nowhere/at/all', { 'no-page': {} }),
];
