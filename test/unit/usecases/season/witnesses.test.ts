import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { henanCounty } from '../../../../shared/domain/rule-book/templates/henan-county.ts';
import type { BeaconChain } from '../../../../shared/domain/season/ceremony.ts';
import { announceWitnesses } from '../../../../shared/usecases/season/announce-witnesses.ts';
import { drawNumbers } from '../../../../shared/usecases/season/draw-numbers.ts';
import { voidRun } from '../../../../shared/usecases/season/void-run.ts';
import { aSchool, calendar, primaryCounty } from '../../../support/domain/county.ts';
import { announcementsOf, nonces, witnesses } from '../../../support/season/ceremony.ts';
import { aChild, children, stored } from '../../../support/season/children.ts';
import {
  allocated,
  committed,
  countyWith,
  finish,
  freeze,
  frozen,
  officer,
  season,
  theRun,
  tightBook,
} from '../../../support/season/runs.ts';
import { fakeRound } from '../../../support/store/fake-beacons.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const chain: BeaconChain = {
  hash: '5c'.repeat(32),
  publicKey: '6d'.repeat(96),
  scheme: 'bls-unchained-g1-rfc9380',
  genesisTime: 1_692_803_367,
  period: 3,
};
const beaconBook: RuleBook = { ...tightBook, draw: { leastWitnesses: 3, beacon: chain } };
/** the first round of the chain that comes after the hour of the draw */
const dueAfterDraw = Math.floor((Date.parse(calendar.drawAt) / 1000 - chain.genesisTime) / 3) + 2;

const readyFor = async (book = tightBook) => {
  const ports = await countyWith(children(3), { book });
  const { number, version } = await frozen(ports);
  return { ports, command: { season, number, version, witnesses } };
};

describe('the witnesses', () => {
  it('are announced with what they commit to, linked to the roster', async () => {
    const { ports, command } = await readyFor();

    const run = granted(await announceWitnesses(ports, officer, command));

    expect(run).toMatchObject({ state: 'COMMITTED', witnesses, allowed: ['draw', 'void'] });
    const [roster, announced] = announcementsOf(run);
    expect(roster).toMatchObject({ kind: 'roster', sequence: 1, previous: null, children: 3 });
    expect(announced).toMatchObject({
      kind: 'witnesses',
      sequence: 2,
      previous: createHash('sha256')
        .update(run.announcements[0] ?? '')
        .digest('hex'),
      witnesses,
      beacon: null,
    });
  });

  it('are announced once, however often they are sent', async () => {
    const { ports, command } = await readyFor();
    const first = granted(await announceWitnesses(ports, officer, command));

    expect(granted(await announceWitnesses(ports, officer, command))).toEqual(first);
    const others = { ...command, witnesses: witnesses.toReversed() };
    expect(refusalOf(await announceWitnesses(ports, officer, others))).toEqual({
      code: 'wrong-state',
      facts: { state: 'COMMITTED' },
    });
  });

  it.each([
    [
      'too few for the rule book',
      witnesses.slice(0, 2),
      { path: 'witnesses', code: 'too-few-witnesses', facts: { least: 3, found: 2 } },
    ],
    [
      'one name twice',
      witnesses.map((one, i) => (i === 2 ? { ...one, name: witnesses[0]!.name } : one)),
      { path: 'witnesses.2.name', code: 'named-twice' },
    ],
    [
      'a commitment copied from another',
      witnesses.map((one, i) => (i === 1 ? { ...one, commitment: witnesses[0]!.commitment } : one)),
      { path: 'witnesses.1.commitment', code: 'named-twice' },
    ],
  ])('are refused, and nothing is announced: %s', async (_, given, field) => {
    const book = { ...tightBook, draw: { leastWitnesses: 3, beacon: null } };
    const { ports, command } = await readyFor(book);

    const refusal = refusalOf(
      await announceWitnesses(ports, officer, { ...command, witnesses: given }),
    );

    expect(refusal).toEqual({ code: 'invalid-input', fields: [field] });
    expect((await theRun(ports)).announcements).toHaveLength(1);
  });

  it('wait where seats are short, and it is said how many', async () => {
    const book = henanCounty({
      ...primaryCounty,
      schools: ['east', 'west', 'nine'].map((id) => aSchool(id, { seats: 1 })),
    });
    const ports = await countyWith(children(5), { book });
    const { number, version } = await frozen(ports);

    expect(
      refusalOf(await announceWitnesses(ports, officer, { season, number, version, witnesses })),
    ).toEqual({ code: 'seats-short', facts: { children: 5, seats: 3, missing: 2 } });
  });

  it('bind themselves to the newest run alone, at the version the officer saw, in the own district', async () => {
    const { ports, command } = await readyFor();

    for (const [actor, change, code] of [
      [officer, { version: 9 }, 'changed-meanwhile'],
      [otherBureau, {}, 'not-found'],
    ] as const)
      expect(refusalOf(await announceWitnesses(ports, actor, { ...command, ...change })).code).toBe(
        code,
      );
    await stored(ports, [aChild(9)]);
    await frozen(ports, 'a child was forgotten');
    expect(refusalOf(await announceWitnesses(ports, officer, command))).toMatchObject({
      code: 'wrong-state',
      facts: { newest: 2 },
    });
  });

  it('are not asked for another program than the one announced', async () => {
    const { ports, command } = await readyFor();
    const updated: FakePorts = { ...ports, program: { hash: 'e'.repeat(64) } };

    expect(refusalOf(await announceWitnesses(updated, officer, command)).code).toBe(
      'program-changed',
    );
  });
});

describe('the values of the witnesses', () => {
  const ready = async () => {
    const ports = await countyWith(children(3));
    const { number, version } = await committed(ports);
    return { ports, command: { season, number, version } };
  };

  it('that do not fit are refused beside the name of the witness, and nothing changes', async () => {
    const { ports, command } = await ready();
    const before = await theRun(ports);
    const given = nonces.map((nonce, i) => (i === 1 ? nonce.replace(/.$/, 'x') : nonce));

    expect(refusalOf(await drawNumbers(ports, officer, { ...command, nonces: given }))).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'nonces.1', code: 'commitment-differs' }],
    });
    expect(await theRun(ports)).toEqual(before);
  });

  it('are one each', async () => {
    const { ports, command } = await ready();

    expect(
      refusalOf(await drawNumbers(ports, officer, { ...command, nonces: nonces.slice(0, 2) })),
    ).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'nonces', code: 'count-differs', facts: { wanted: 3, found: 2 } }],
    });
  });

  it('draw nothing under another program than the one announced, nor does its step', async () => {
    const { ports, command } = await ready();
    const updated: FakePorts = { ...ports, program: { hash: 'e'.repeat(64) } };

    expect(refusalOf(await drawNumbers(updated, officer, { ...command, nonces })).code).toBe(
      'program-changed',
    );
    granted(await drawNumbers(ports, officer, { ...command, nonces }));
    await expect(finish(updated, 'allocate')).rejects.toThrow('deploy that one');
    expect((await theRun(ports)).state).toBe('DRAWN');
  });
});

describe('a witness that does not reveal', () => {
  const silent = [nonces[0] ?? '', null, nonces[2] ?? ''];
  const ready = async () => {
    const ports = await countyWith(children(3));
    const { number, version } = await committed(ports);
    return { ports, command: { season, number, version, nonces: silent } };
  };

  it('voids the run in public, by its number, with what the others showed', async () => {
    const { ports, command } = await ready();

    const run = granted(await voidRun(ports, officer, command));

    expect(run).toMatchObject({ state: 'VOID', nonces: silent, seed: null, allowed: [] });
    expect(announcementsOf(run).at(-1)).toMatchObject({
      kind: 'void',
      missing: [2],
      nonces: silent,
    });
    expect(granted(await voidRun(ports, officer, command))).toEqual(run);
    expect(refusalOf(await drawNumbers(ports, officer, { ...command, nonces })).code).toBe(
      'wrong-state',
    );
  });

  it('is not late before the hour of the draw', async () => {
    const { ports, command } = await ready();
    ports.clock.set('2026-08-15T00:59:59.999Z');

    expect(refusalOf(await voidRun(ports, officer, command)).code).toBe('before-draw');
  });

  it.each([
    ['all have revealed', nonces, { path: 'nonces', code: 'none-missing' }],
    [
      'a value does not fit',
      ['0'.repeat(64), null, null],
      { path: 'nonces.0', code: 'commitment-differs' },
    ],
  ])('is not recorded where %s', async (_, given, field) => {
    const { ports, command } = await ready();

    expect(refusalOf(await voidRun(ports, officer, { ...command, nonces: given }))).toEqual({
      code: 'invalid-input',
      fields: [field],
    });
    expect((await theRun(ports)).state).toBe('COMMITTED');
  });

  it('leaves the roster to be drawn from once a new version of the rule book is published', async () => {
    const { ports, command } = await ready();
    granted(await voidRun(ports, officer, command));
    expect(refusalOf(await freeze(ports, 'once more'))).toEqual({
      code: 'run-unchanged',
      facts: { run: 1 },
    });
    const before = await ports.ruleBooks.findSeason(season);
    await ports.ruleBooks.put(
      { ...before!, ruleBookVersion: 2, ruleBookHash: 'b'.repeat(64) },
      tightBook,
      1,
    );

    const run = await allocated(ports, 'a witness stayed silent');

    expect(run).toMatchObject({ number: 2, state: 'ALLOCATED' });
    expect(run.verified.filter(({ holds }) => !holds)).toEqual([]);
    const [first, second] = [await theRun(ports, 1), run];
    expect(first.state).toBe('VOID');
    expect(first.rosterHash).toBe(second.rosterHash);
    // salts are a run's own: nobody sees which rows stayed the same
    expect(first.rosterRoot).not.toBe(second.rosterRoot);
    expect(announcementsOf(second)[0]).toMatchObject({
      sequence: 4,
      previous: createHash('sha256')
        .update(first.announcements.at(-1) ?? '')
        .digest('hex'),
    });
  });

  it('leaves a roster that was drawn from to no other rule book', async () => {
    const ports = await countyWith(children(3));
    await allocated(ports);
    const before = await ports.ruleBooks.findSeason(season);
    await ports.ruleBooks.put(
      { ...before!, ruleBookVersion: 2, ruleBookHash: 'b'.repeat(64) },
      tightBook,
      1,
    );

    expect(refusalOf(await freeze(ports, 'once more')).code).toBe('run-unchanged');
  });
});

describe('a public beacon', () => {
  const beacon = { round: dueAfterDraw, signature: fakeRound(chain, dueAfterDraw) };
  const ready = async () => {
    const { ports, command } = await readyFor(beaconBook);
    const run = granted(
      await announceWitnesses(ports, officer, { ...command, beaconRound: dueAfterDraw }),
    );
    return { ports, command: { season, number: 1, version: run.version, nonces } };
  };

  it('is named with the witnesses, and its value is part of the seed', async () => {
    const { ports, command } = await ready();

    const run = granted(await drawNumbers(ports, officer, { ...command, beacon }));

    const randomness = createHash('sha256')
      .update(Buffer.from(beacon.signature, 'hex'))
      .digest('hex');
    expect(run.beaconValue).toEqual({ ...beacon, randomness });
    expect(run.seed).toBe(
      createHash('sha256')
        .update(
          `{"beacon":"${randomness}","format":"sunshine-seed/2","nonces":${JSON.stringify(nonces)},"rosterRoot":"${run.rosterRoot}",` +
            `"round":"${season}","ruleBookHash":"${run.ruleBookHash}"}`,
        )
        .digest('hex'),
    );
    await finish(ports, 'allocate');
    const { verified } = await theRun(ports);
    expect(verified.filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each([
    ['no round', undefined, { path: 'beaconRound', code: 'required' }],
    [
      'a round before the hour of the draw, whose value a witness would know',
      dueAfterDraw - 1,
      { path: 'beaconRound', code: 'round-too-early', facts: { least: dueAfterDraw } },
    ],
  ])('is named right or nothing is announced: %s', async (_, beaconRound, field) => {
    const { ports, command } = await readyFor(beaconBook);

    expect(refusalOf(await announceWitnesses(ports, officer, { ...command, beaconRound }))).toEqual(
      { code: 'invalid-input', fields: [field] },
    );
  });

  it('is named where the rule book has one, and nowhere else', async () => {
    const { ports, command } = await readyFor();

    expect(
      refusalOf(await announceWitnesses(ports, officer, { ...command, beaconRound: 5 })),
    ).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'beaconRound', code: 'not-in-rule-book' }],
    });
  });

  it.each([
    ['no value', undefined, { path: 'beacon', code: 'required' }],
    [
      'the value of another round',
      { round: dueAfterDraw + 1, signature: fakeRound(chain, dueAfterDraw + 1) },
      { path: 'beacon.round', code: 'round-differs', facts: { wanted: dueAfterDraw } },
    ],
    [
      'a value that somebody made up',
      { round: dueAfterDraw, signature: '0'.repeat(96) },
      { path: 'beacon.signature', code: 'beacon-differs' },
    ],
  ])('is believed by its signature alone: %s', async (_, given, field) => {
    const { ports, command } = await ready();

    expect(refusalOf(await drawNumbers(ports, officer, { ...command, beacon: given }))).toEqual({
      code: 'invalid-input',
      fields: [field],
    });
    expect((await theRun(ports)).state).toBe('COMMITTED');
  });

  it('is not taken where none was announced', async () => {
    const ports = await countyWith(children(3));
    const { number, version } = await committed(ports);

    expect(
      refusalOf(await drawNumbers(ports, officer, { season, number, version, nonces, beacon })),
    ).toMatchObject({ fields: [{ path: 'beacon', code: 'not-in-rule-book' }] });
  });
});
