import { describe, expect, it } from 'vitest';
import { applicationStates } from '../../../shared/domain/application/application.ts';
import { runStates } from '../../../shared/domain/season/run.ts';
import { routes as bureauRoutes } from '../../../web/bureau/app.tsx';
import { home } from '../../../web/desk/shell.tsx';
import { questions } from '../../../web/families/questions/index.ts';
import { signInRoutes } from '../../../web/families/sign-in.tsx';
import { signedIn } from '../../../web/families/signed-in.tsx';
import { routes as kitRoutes } from '../../../web/kit/examples/gallery.tsx';
import { match, type Route } from '../../../web/kit/router.tsx';
import { routes as publicRoutes } from '../../../web/public/app.tsx';
import { routes as schoolRoutes } from '../../../web/schools/app.tsx';
import { contractFaults, scriptOf } from '../../e2e/pages/checked.ts';
import { pages } from '../../e2e/pages/index.ts';
import type { Door } from '../../e2e/pages/page-state.ts';
import { runsMet } from '../../e2e/pages/runs.ts';

const doors: readonly (readonly [Door, readonly Route[]])[] = [
  ['index', publicRoutes],
  ['families', [...signInRoutes, ...signedIn]],
  ['schools', [home, ...schoolRoutes]],
  ['bureau', [home, ...bureauRoutes]],
  ['kit', kitRoutes],
];

const unique = (texts: readonly (string | null | undefined)[]) =>
  [...new Set(texts.filter((text) => typeof text === 'string'))].sort();

describe('the list of pages', () => {
  it.each(doors)('names every route of the door %s, and no other', (door, routes) => {
    const listed = pages.filter((page) => page.door === door).map(({ route }) => route);

    expect(unique(listed)).toEqual(unique(routes.map(({ pattern }) => pattern)));
  });

  it('gives every page a name of its own', () => {
    const names = pages.map(({ name }) => name);

    expect(unique(names)).toHaveLength(names.length);
  });

  it('has a status page for every state of an application', () => {
    expect(unique(pages.map(({ tells }) => tells))).toEqual([...applicationStates].sort());
  });

  it('has a card for every state of a run', () => {
    const states = Object.values(runsMet).flatMap((runs) => runs.map(({ state }) => state));

    expect(unique(states)).toEqual([...runStates].sort());
  });

  it('has every question of the form', () => {
    const asked = pages.map(
      ({ path }) => match('/:season/:id/question/:path', path)?.get('path') ?? null,
    );

    expect(unique(asked)).toEqual(unique(questions.map(({ path }) => path)));
  });

  it('lets the API say what its contract lets it say', () => {
    const faults = pages.flatMap((page) =>
      scriptOf(page)
        .flatMap(contractFaults)
        .map((fault) => `${page.name}: ${fault}`),
    );

    expect(faults).toEqual([]);
  });
});
