import { buttons } from './buttons.tsx';
import type { Examples } from './example.tsx';
import { fields } from './fields.tsx';
import { figures } from './figures.tsx';
import { lists } from './lists.tsx';
import { notices } from './notices.tsx';
import { places } from './places.tsx';
import { waiting, wholePages } from './whole-pages.tsx';

/** Rooms of the gallery, a page each; a new component is one entry of its room's file. */
export const rooms: Readonly<Record<string, readonly Examples[]>> = {
  fields,
  buttons,
  lists,
  notices,
  places,
  figures,
  waiting,
};

export { wholePages };
