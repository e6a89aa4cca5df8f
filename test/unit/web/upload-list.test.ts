import { describe, expect, it } from 'vitest';
import {
  after,
  type Chosen,
  type Item,
  isUnderWay,
  isWorthRetrying,
  type Step,
} from '../../../web/families/upload-list.ts';

const chosen = (key: string, part: Partial<Chosen> = {}): Chosen => ({
  key,
  of: 's/A',
  fact: 'title',
  material: 'deed',
  name: `${key}.jpg`,
  mark: key,
  ...part,
});

const listAfter = (...steps: readonly Step[]): readonly Item[] =>
  steps.reduce<readonly Item[]>((list, step) => after(list, step), []);

const added = (...files: readonly Chosen[]): Step => ({ do: 'add', chosen: files });
const failed = (key: string, code: 'offline' | 'picture-blank'): Step => ({
  do: 'fail',
  key,
  problem: { code, facts: {} },
});

describe('the list of files on their way', () => {
  it('leads a file from waiting to done', () => {
    const steps: readonly Step[] = [
      added(chosen('a')),
      { do: 'shrink', key: 'a' },
      { do: 'shrunk', key: 'a', unread: false, preview: 'blob:1' },
      { do: 'named', key: 'a', document: 'd1' },
      { do: 'progress', key: 'a', share: 0.437 },
      { do: 'check', key: 'a' },
      { do: 'done', key: 'a' },
    ];
    const stages = steps.map((_, index) => listAfter(...steps.slice(0, index + 1))[0]?.stage);

    expect(stages).toEqual([
      'waiting',
      'shrinking',
      'sending',
      'sending',
      'sending',
      'checking',
      'done',
    ]);
    expect(listAfter(...steps.slice(0, 5))[0]).toMatchObject({ percent: 43, document: 'd1' });
  });

  it('takes the same file once for a fact, also within one choice', () => {
    const list = listAfter(
      added(chosen('a'), chosen('b', { mark: 'a' })),
      added(chosen('c', { mark: 'a' })),
    );

    expect(list.map(({ stage }) => stage)).toEqual(['waiting', 'failed', 'failed']);
    expect(list[1]?.problem?.code).toBe('file-given-twice');
  });

  it('takes it again for another fact, for another child, and after it failed', () => {
    const list = listAfter(
      added(chosen('a')),
      failed('a', 'offline'),
      added(
        chosen('b', { mark: 'a', fact: 'hukou' }),
        chosen('c', { mark: 'a', of: 's/B' }),
        chosen('d', { mark: 'a' }),
      ),
    );

    expect(list.slice(1).map(({ stage }) => stage)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('changes one file and leaves the others', () => {
    const list = listAfter(added(chosen('a'), chosen('b')), failed('a', 'picture-blank'));

    expect(list.map(isUnderWay)).toEqual([false, true]);
  });

  it('tries again what the connection broke off, and not what is wrong with the file', () => {
    const list = listAfter(
      added(chosen('a'), chosen('b'), chosen('c')),
      failed('a', 'offline'),
      failed('b', 'picture-blank'),
    );

    expect(list.map(isWorthRetrying)).toEqual([true, false, false]);
    expect(after(list, { do: 'retry', key: 'a' })[0]).toMatchObject({
      stage: 'waiting',
      problem: null,
    });
  });

  it('forgets what is dropped, and steps that come too late for it', () => {
    const list = listAfter(added(chosen('a')), { do: 'drop', key: 'a' }, { do: 'done', key: 'a' });

    expect(list).toEqual([]);
  });
});
