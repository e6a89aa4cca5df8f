import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { currentLink } from '../../../web/kit/layout.tsx';
import { match, placeOf, route, to } from '../../../web/kit/router.tsx';

it('reads the names of a pattern', () => {
  const params = match('/:season/:id/question/:path', '/county-2026/7K2M/question/hukou');

  expect(Object.fromEntries(params ?? [])).toEqual({
    season: 'county-2026',
    id: '7K2M',
    path: 'hukou',
  });
});

it.each(['/a/b', '/a/c/d', '/a/b/c/d'])('does not take %s for /a/b/:c', (path) => {
  expect(match('/a/b/:c', path)).toBeNull();
});

it('takes a broken escape as it stands', () => {
  expect(match('/:x', '/%E4%B')?.get('x')).toBe('%E4%B');
});

it('keeps path and query of a hash apart', () => {
  const { path, query } = placeOf('#/a/b?from=check');

  expect([path, query.get('from')]).toEqual(['/a/b', 'check']);
});

it('takes an anchor inside the page for the first page', () => {
  expect(placeOf('#main').path).toBe('/');
});

it('gives a page what its pattern names', () => {
  const { render: page } = route('/:season', (at) => <b>{at('season')}</b>);

  expect(render(page(new Map([['season', 'x']])))).toBe('<b>x</b>');
});

it('writes links behind the hash', () => {
  expect(to('/a')).toBe('#/a');
});

it('marks the longest link above the page', () => {
  const links = ['/s', '/s/cases', '/s/casesets'].map((path) => ({ text: path, path }));

  expect(currentLink(links, '/s/cases/7K2M')?.path).toBe('/s/cases');
  expect(currentLink(links, '/other')).toBeNull();
});
