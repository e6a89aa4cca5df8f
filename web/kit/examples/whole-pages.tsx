import { LinkButton } from '../buttons.tsx';
import type { Load } from '../load.ts';
import { NotFound } from '../not-found.tsx';
import { Page } from '../page.tsx';
import { Await, AwaitPage, Loading } from '../trouble.tsx';
import { type Examples, examplesOf, nothing, text } from './example.tsx';

const there: Load<string> = {
  state: { standing: 'there', value: '2026' },
  again: nothing,
  put: nothing,
};

const failed = (code: 'offline' | 'not-found'): Load<string> => ({
  ...there,
  state: { standing: 'failed', problem: { code, facts: {}, fields: [], correlation: null } },
});

const AwaitText = Await<string>;
const AwaitPageText = AwaitPage<string>;

/** What fills a page of its own: the gallery shows each alone. */
export const wholePages: readonly Examples[] = [
  examplesOf(
    'Page',
    Page,
  )({
    plain: (say) => ({
      title: say(text('户口在哪里？', 'Where is the household registered?')),
      caption: say(text('第 2 步，共 4 步', 'Step 2 of 4')),
      back: '/',
      children: <LinkButton path="/" text={say(text('继续', 'Continue'))} />,
    }),
    faulty: (say) => ({
      title: say(text('孩子是谁？', 'Who is the child?')),
      faulty: true,
      children: <p>{say(text('请再核对一次。', 'Check once more.'))}</p>,
    }),
  }),
  examplesOf('NotFound', NotFound)({ missing: () => ({}) }),
  examplesOf(
    'AwaitPage',
    AwaitPageText,
  )({
    there: (say) => ({
      load: there,
      children: (year) => (
        <Page title={say(text('招生季', 'Season'))}>
          <p>{year}</p>
        </Page>
      ),
    }),
    offline: () => ({ load: failed('offline'), children: () => null }),
    missing: () => ({ load: failed('not-found'), children: () => null }),
  }),
];

/** A part of a page that is under way. */
export const waiting: readonly Examples[] = [
  examplesOf(
    'Await',
    AwaitText,
  )({
    there: () => ({ load: there, children: (year) => <p>{year}</p> }),
    failed: () => ({ load: failed('offline'), children: () => null }),
  }),
  examplesOf('Loading', Loading)({ 'under way': () => ({}) }),
];
