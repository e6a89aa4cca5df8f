import { describe, expect, it } from 'vitest';
import { decide, standIn, surplus } from '../../../web/sw/decide.ts';

const origin = 'https://enrol.example';
const way = (path: string, part: { method?: string; opens?: boolean } = {}) =>
  decide({ method: 'GET', opens: false, url: new URL(path, origin).href, ...part }, origin);

describe('the service worker', () => {
  it('keeps files whose name says what is in them', () => {
    expect(way('/assets/families-B21quZbG.js')).toBe('cached');
  });
  it.each(['/', '/index.html', '/families.html', '/families.html?from=message'])(
    'stands in for %s without a network',
    (path) => {
      expect(way(path, { opens: true })).toBe('page');
    },
  );
  it.each([
    '/families/applications',
    '/families/county-2026/applications/7K2M-9QXD-4TBA',
    '/public/seasons',
    '/schools/county-2026/overview',
    '/bureau/county-2026/dashboard',
    '/config.json',
    '/demo',
    '/objects/a-photo',
    '/sw.js',
  ])('never touches %s', (path) => {
    expect([way(path), way(path, { opens: true })]).toEqual(['pass', 'pass']);
  });
  it('touches no write, and nothing of another origin', () => {
    expect(way('/families.html', { method: 'POST', opens: true })).toBe('pass');
    expect(way('https://uploads.example/assets/a.js')).toBe('pass');
  });
  it('answers the families with their own first page, and everybody else in words', () => {
    expect(standIn(`${origin}/families.html?x=1`)).toBe('/families.html');
    expect(standIn(`${origin}/`)).toBe('/offline.html');
  });
  it('lets go of what was kept longest ago', () => {
    expect(surplus(['a', 'b', 'c'], 2)).toEqual(['a']);
    expect(surplus(['a'], 2)).toEqual([]);
  });
});
