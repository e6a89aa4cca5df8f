import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../shared/usecases/support/remembered.ts';
import { fakePorts } from '../../../support/store/fakes.ts';

const counted = () => {
  const read: string[] = [];
  const look = remembered(async (_records, key) => {
    read.push(key);
    if (key === 'away' && read.length === 1) throw new Error('the store is away');
    return key.toUpperCase();
  });
  return { read, look };
};

describe('a file that never changes', () => {
  it('is read once, however many look at it at once', async () => {
    const { records } = fakePorts();
    const { read, look } = counted();

    const found = await Promise.all([look(records, 'a'), look(records, 'a'), look(records, 'b')]);

    expect(found).toEqual(['A', 'A', 'B']);
    expect(read).toEqual(['a', 'b']);
  });

  it('is read again after an outage', async () => {
    const { records } = fakePorts();
    const { look } = counted();

    await expect(look(records, 'away')).rejects.toThrow('the store is away');

    expect(await look(records, 'away')).toBe('AWAY');
  });

  it('makes room for later ones, and is none of another store', async () => {
    const [here, there] = [fakePorts().records, fakePorts().records];
    const { read, look } = counted();
    for (const key of ['a', 'b', 'c', 'd', 'e']) await look(here, key);

    await look(here, 'e');
    await look(here, 'a');
    await look(there, 'e');

    expect(read).toEqual(['a', 'b', 'c', 'd', 'e', 'a', 'e']);
  });
});
