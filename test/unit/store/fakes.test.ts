import { describe, expect, it } from 'vitest';
import { fakePorts } from '../../support/store/fakes.ts';

describe('fakePorts', () => {
  it('draws the same entropy for the same seed and never the same block twice', () => {
    const first = fakePorts({ seed: 'a' }).entropy;
    const second = fakePorts({ seed: 'a' }).entropy;

    const [one, two] = [first.bytes(40), first.bytes(40)];

    expect(second.bytes(40)).toEqual(one);
    expect(two).not.toEqual(one);
    expect(fakePorts({ seed: 'b' }).entropy.bytes(40)).not.toEqual(one);
  });

  it('moves its clock only when told', () => {
    const { clock } = fakePorts({ now: '2026-07-01T00:00:00.000Z' });

    clock.advance(90_000);

    expect(clock.now()).toBe('2026-07-01T00:01:30.000Z');
  });

  it('starts a step once and keeps what was sent', async () => {
    const ports = fakePorts();
    const step = { command: 'allocate', season: 'sunny-2026', run: 1 } as const;
    const message = { owner: 'OWNER', template: 'submitted', facts: { number: 'A' } } as const;

    await ports.steps.start(step);
    await ports.steps.start(step);
    await ports.messages.send(message);

    expect(ports.startedSteps).toEqual([step]);
    expect(ports.sentMessages).toEqual([message]);
  });
});
