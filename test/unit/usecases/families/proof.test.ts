import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkOwnRow } from '../../../../shared/proof/own-row.ts';
import { verifyEs256 } from '../../../../shared/store/es256.ts';
import type { GuardianActor } from '../../../../shared/usecases/actors.ts';
import { getProof } from '../../../../shared/usecases/families/get-proof.ts';
import { getResult } from '../../../../shared/usecases/families/get-result.ts';
import { aChild, changed, children, ticketOf, twins } from '../../../support/season/children.ts';
import {
  allocated,
  countyWith,
  frozen,
  published,
  season,
  theRun,
} from '../../../support/season/runs.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, refusalOf, stranger } from '../../../support/usecases/county.ts';

const family = (owner: string): GuardianActor => ({ kind: 'guardian', owner });
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const tools = { digest: sha256, verifySignature: verifyEs256 };

const proofOf = async (ports: FakePorts, { id, owner } = aChild(1)) =>
  granted(await getProof(ports, family(owner), { season, id }));

describe('the proof of one family', () => {
  it('leads each child of a published run from its rows to the announced roots', async () => {
    const all = [...children(5), ...twins()];
    const ports = await countyWith(all);
    await published(ports);

    for (const { id, owner } of all) {
      const proof = granted(await getProof(ports, family(owner), { season, id }));
      const { placement, ticket } = granted(await getResult(ports, family(owner), { season, id }));

      expect(proof.ticket).toBe(ticket);
      const findings = await checkOwnRow(proof, placement, tools);
      expect(findings.filter(({ state }) => state !== 'holds')).toEqual([]);
      expect(findings).toHaveLength(7);
    }
  });

  it('names one ticket for twins that are bound, and shows each child its own row', async () => {
    const ports = await countyWith([...children(2), ...twins()]);
    await published(ports);

    const [one, other] = await Promise.all(twins().map((twin) => proofOf(ports, twin)));

    expect(one?.ticket).toBe(other?.ticket);
    expect(one?.salt).not.toBe(other?.salt);
    const ids = [one, other].map((proof) => JSON.parse(proof?.roster.row ?? '{}').id);
    expect(ids).toEqual(twins().map(({ id }) => id));
  });

  it('is of the roster alone from the freeze on, whatever has been computed', async () => {
    const ports = await countyWith(children(3));
    await frozen(ports);
    const before = await proofOf(ports);
    await allocated(ports);

    expect(before).toMatchObject({ run: 1, ticket: ticketOf(aChild(1).id), result: null });
    expect(before.announcements).toHaveLength(1);
    const after = await proofOf(ports);
    expect(after).toMatchObject({ roster: before.roster, result: null });
    const findings = await checkOwnRow(after, null, tools);
    expect(findings.filter(({ state }) => state === 'fails')).toEqual([]);
  });

  it('is not passed by a row in which one character was changed', async () => {
    const ports = await countyWith(children(3));
    await published(ports);
    const proof = await proofOf(ports);
    const { placement } = granted(
      await getResult(ports, family(aChild(1).owner), { season, id: aChild(1).id }),
    );
    const result = proof.result;
    if (result === null) throw new Error('there is no result');
    const spoiled = { ...result, row: result.row.replace('"school":"east"', '"school":"fast"') };

    const findings = await checkOwnRow({ ...proof, result: spoiled }, placement, tools);

    expect(findings.filter(({ state }) => state === 'fails').map(({ check }) => check)).toEqual([
      'result-row',
      'shown',
    ]);
  });

  it('stays that of the run which placed the child, also beside a later one', async () => {
    const ports = await countyWith(children(2));
    await published(ports);
    await changed(ports, aChild(2), { state: 'DECLINED' });
    const proof = await proofOf(ports);

    expect(proof.run).toBe(1);
    expect(proof.announcements).toEqual((await theRun(ports)).announcements);
  });

  it('is nobody’s before a roster is frozen, of a child that stands on none, or of another family', async () => {
    const ports = await countyWith([aChild(1), aChild(2, { state: 'NOT_QUALIFIED' })]);
    const of = (order: number, actor = family(aChild(order).owner)) =>
      getProof(ports, actor, { season, id: aChild(order).id });

    expect(refusalOf(await of(1)).code).toBe('not-found');
    await frozen(ports);
    expect(refusalOf(await of(2)).code).toBe('not-found');
    expect(refusalOf(await of(1, stranger)).code).toBe('not-found');
  });
});
