import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../cli/wording/index.ts';

const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

const codesIn = (folder: string, pattern: RegExp): readonly string[] =>
  sourcesOf(folder).flatMap((source) =>
    [...source.matchAll(pattern)].map(([, code]) => code ?? ''),
  );

test.each(['zh', 'en'] as const)('has words in %s for every fault of an input', (lang) => {
  const { faults } = wordsOf(lang);
  const raised = [
    ...codesIn('shared/allocation', /faults\.add\(\s*[^,]+,\s*'([a-z0-9^-]+)'/g),
    ...codesIn('shared/allocation', /\? 'missing' : '([a-z-]+)'/g),
    ...codesIn('cli', /code: '([a-z0-9-]+)'/g),
    ...codesIn('cli/files', /code: '([a-z0-9-]+)'/g),
    ...codesIn('cli/commands', /code: '([a-z0-9-]+)'/g),
    ...codesIn('cli/change', /`[^`]*`, '([a-z-]+)'/g),
    ...codesIn('cli/files', /(?:\[\[field|push\(\['school'), '([a-z-]+)'/g),
  ];

  expect(raised.length).toBeGreaterThan(30);
  expect(raised.filter((code) => !Object.hasOwn(faults, code))).toEqual([]);
});

test('both languages have the same words', () => {
  const [zh, en] = [wordsOf('zh'), wordsOf('en')];

  expect(Object.keys(zh.faults)).toEqual(Object.keys(en.faults));
});

test('a sentence has the same facts in both languages', () => {
  const facts = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  const [zh, en] = [wordsOf('zh').reports, wordsOf('en').reports];
  const factsOf = (reports: typeof zh) =>
    Object.entries(reports).map(([name, sentence]) => [name, facts(sentence)]);

  expect(factsOf(zh)).toEqual(factsOf(en));
});
