import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { henanCounty } from '../../../../shared/domain/rule-book/templates/henan-county.ts';
import { approveRun } from '../../../../shared/usecases/season/approve-run.ts';
import { drawNumbers } from '../../../../shared/usecases/season/draw-numbers.ts';
import { getRun, getRunFile } from '../../../../shared/usecases/season/look-up-runs.ts';
import { publishRun } from '../../../../shared/usecases/season/publish-run.ts';
import { resumeRun } from '../../../../shared/usecases/season/resume-run.ts';
import { runStep } from '../../../../shared/usecases/season/run-step.ts';
import { aSchool, calendar, primaryCounty } from '../../../support/domain/county.ts';
import {
  aChild,
  anUnzoned,
  aTenant,
  children,
  stored,
  twins,
} from '../../../support/season/children.ts';
import {
  allocated,
  approved,
  approver,
  countyWith,
  drawn,
  finish,
  frozen,
  nonces,
  notBefore,
  officer,
  publishing,
  season,
  textOf,
  theRun,
} from '../../../support/season/runs.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const some = [...children(5), aTenant(6), anUnzoned(7), ...twins()];
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const readyToDraw = async (applications = some) => {
  const ports = await countyWith(applications);
  const { number, version } = await frozen(ports);
  return { ports, command: { season, number, version, nonces } };
};

const replaced = async (
  { records }: FakePorts,
  key: string | null,
  change: (text: string) => string,
) => {
  const text = await textOf({ records }, key);
  const body = new TextEncoder().encode(change(text));
  if (key !== null) await records.put(key, body, 'application/json');
  return change(text) !== text;
};

describe('the draw', () => {
  it('fixes the seed that anybody computes from what was published and thrown', async () => {
    const { ports, command } = await readyToDraw();

    const { seed, rosterHash, ruleBookHash } = granted(await drawNumbers(ports, officer, command));

    expect(seed).toBe(
      sha256(
        `{"beacon":null,"format":"sunshine-seed/2","nonces":["314159","265358","979323"],"rosterRoot":"${rosterHash}",` +
          `"round":"${season}","ruleBookHash":"${ruleBookHash}"}`,
      ),
    );
  });

  it('starts the allocation and names who drew', async () => {
    const { ports, command } = await readyToDraw();

    const run = granted(await drawNumbers(ports, officer, command));

    expect(run).toMatchObject({
      state: 'DRAWN',
      nonces,
      drawnBy: officer.subject,
      allowed: ['resume'],
    });
    expect(ports.startedSteps).toEqual([{ command: 'allocate', season, run: 1 }]);
  });

  it('waits for its published hour', async () => {
    const { ports, command } = await readyToDraw();
    ports.clock.set('2026-08-15T00:59:59.999Z');

    expect(refusalOf(await drawNumbers(ports, officer, command))).toEqual({
      code: 'before-draw',
      facts: { from: calendar.drawAt },
    });
    expect(ports.startedSteps).toEqual([]);
  });

  it('is of the newest run alone', async () => {
    const { ports, command } = await readyToDraw();
    await stored(ports, [aChild(9)]);
    await frozen(ports, 'a child was forgotten');

    expect(refusalOf(await drawNumbers(ports, officer, command))).toMatchObject({
      code: 'wrong-state',
      facts: { newest: 2 },
    });
  });

  it('wants twelve digits in all, and says how many there are', async () => {
    const { ports, command } = await readyToDraw();

    const refusal = refusalOf(
      await drawNumbers(ports, officer, { ...command, nonces: ['12345', '678901'] }),
    );

    expect(refusal).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'nonces', code: 'too-few-digits', facts: { least: 12, found: 11 } }],
    });
    expect(await theRun(ports)).toMatchObject({ state: 'FROZEN', seed: null });
  });

  it('is content with exactly twelve', async () => {
    const { ports, command } = await readyToDraw();

    const twelve = { ...command, nonces: ['123456', '789012'] };

    expect(granted(await drawNumbers(ports, officer, twelve)).state).toBe('DRAWN');
  });

  it('is refused where seats are short, and says how many', async () => {
    const book = henanCounty({
      ...primaryCounty,
      schools: ['east', 'west', 'nine'].map((id) => aSchool(id, { seats: 1 })),
    });
    const ports = await countyWith(children(5), { book });
    const { number, version } = await frozen(ports);

    const refusal = refusalOf(
      await drawNumbers(ports, officer, { season, number, version, nonces }),
    );

    expect(refusal).toEqual({
      code: 'seats-short',
      facts: { children: 5, seats: 3, missing: 2 },
    });
  });

  it('happens once for the same digits, whatever has become of the run', async () => {
    const { ports, command } = await readyToDraw();
    const first = granted(await drawNumbers(ports, officer, command));

    expect(granted(await drawNumbers(ports, officer, command))).toEqual(first);
    await finish(ports, 'allocate');
    expect(granted(await drawNumbers(ports, officer, command))).toMatchObject({
      state: 'ALLOCATED',
      seed: first.seed,
    });
    expect(ports.startedSteps).toHaveLength(1);
  });

  it.each([
    ['other digits', ['314159', '265358', '979324']],
    ['a further witness', [...nonces, '1']],
    ['another order of the witnesses', nonces.toReversed()],
  ])('takes no %s afterwards', async (_what, others) => {
    const { ports, command } = await readyToDraw();
    const { seed } = granted(await drawNumbers(ports, officer, command));

    const refusal = refusalOf(await drawNumbers(ports, officer, { ...command, nonces: others }));

    expect(refusal).toEqual({ code: 'wrong-state', facts: { state: 'DRAWN' } });
    expect((await theRun(ports)).seed).toBe(seed);
  });

  it('is refused on a version nobody sees any more, for a run nobody froze, and to strangers', async () => {
    const { ports, command } = await readyToDraw();

    for (const [actor, change, code] of [
      [officer, { version: 2 }, 'changed-meanwhile'],
      [officer, { number: 2 }, 'not-found'],
      [otherBureau, {}, 'not-found'],
    ] as const)
      expect(refusalOf(await drawNumbers(ports, actor, { ...command, ...change })).code).toBe(code);
    expect((await theRun(ports)).state).toBe('FROZEN');
  });

  it('is one draw for two officers at once', async () => {
    const { ports, command } = await readyToDraw();
    const other = { ...command, nonces: ['000000', '000000'] };

    const outcomes = await Promise.all([
      drawNumbers(ports, officer, command),
      drawNumbers(ports, approver, other),
    ]);

    expect(outcomes.map((outcome) => (outcome.ok ? 'drawn' : outcome.refusal.code)).sort()).toEqual(
      ['changed-meanwhile', 'drawn'],
    );
  });
});

describe('the allocation', () => {
  it('gives numbers in the order of the published draw, twins one between them', async () => {
    const ports = await countyWith(some);
    const { resultKey, seed } = await allocated(ports);

    const { placements } = JSON.parse(await textOf(ports, resultKey));
    const numbers = new Map<string, number>(
      placements.map(({ applicant, number }: { applicant: string; number: number }) => [
        applicant,
        number,
      ]),
    );
    const [one, other] = twins();
    const unit = `U-${[one.id, other.id].sort()[0]}`;
    const drawOf = (id: string) =>
      createHmac('sha256', Buffer.from(seed ?? '', 'hex'))
        .update(id, 'utf8')
        .digest('hex');
    const units = [...some.slice(0, 7).map(({ id }) => id), unit].sort((a, b) =>
      drawOf(a) < drawOf(b) ? -1 : 1,
    );

    expect(units.map((id) => numbers.get(id === unit ? one.id : id))).toEqual(
      units.map((_, rank) => rank + 1),
    );
    expect(numbers.get(other.id)).toBe(numbers.get(one.id));
  });

  it('places every child and is recorded with each property of the verifier', async () => {
    const ports = await countyWith(some);

    const run = await allocated(ports);
    const text = (await textOf(ports, run.resultKey)).trimEnd();

    expect(run).toMatchObject({ state: 'ALLOCATED', resultHash: sha256(text) });
    expect(run.verified).toEqual(
      ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'].map((property) => ({
        property,
        holds: true,
      })),
    );
    expect(JSON.parse(text).totals).toMatchObject({ applicants: 9, placed: 9, unplaced: 0 });
  });

  it('is the same bytes when the step is done again', async () => {
    const [first, second] = await Promise.all([countyWith(some), countyWith(some.toReversed())]);
    const { resultKey } = await allocated(first);

    // killed before the run was written: the step finds the run as it was drawn
    const { number } = await drawn(second);
    await finish({ ...second, runs: { ...second.runs, write: async () => 'written' } }, 'allocate');
    expect(await theRun(second, number)).toMatchObject({ state: 'DRAWN', resultKey: null });
    await finish(second, 'allocate');

    expect(await textOf(second, (await theRun(second)).resultKey)).toBe(
      await textOf(first, resultKey),
    );
  });

  it('changes nothing where it is done already', async () => {
    const ports = await countyWith(some);
    const run = await allocated(ports);

    await finish(ports, 'allocate');

    expect(await theRun(ports)).toEqual(run);
  });

  it('of a run nobody froze is a fault of the platform', async () => {
    const ports = await countyWith(some);

    await expect(runStep(ports, { command: 'allocate', season, run: 1 })).rejects.toThrow(
      `run 1 of ${season} is missing`,
    );
  });
});

describe('a step that was cut off', () => {
  it.each([
    ['allocate', drawn, 'DRAWN', 'ALLOCATED'],
    ['publish', publishing, 'PUBLISHING', 'PUBLISHED'],
  ] as const)(
    '%s is started again while its run waits for it',
    async (command, reach, waits, done) => {
      const ports = await countyWith(some);
      await reach(ports);
      const started: unknown[] = [];
      const steps = { start: async (step: unknown) => void started.push(step) };
      const resume = (actor = officer) =>
        resumeRun({ ...ports, steps }, actor, { season, number: 1 });

      expect(granted(await resume())).toMatchObject({ state: waits, allowed: ['resume'] });

      expect(started).toEqual([{ command, season, run: 1 }]);
      expect(refusalOf(await resume(otherBureau)).code).toBe('not-found');
      await finish(ports, command);
      expect(refusalOf(await resume())).toEqual({ code: 'wrong-state', facts: { state: done } });
      expect(started).toHaveLength(1);
    },
  );
});

describe('the independent verifier', () => {
  const approve = async (ports: FakePorts) => {
    const { version } = await theRun(ports);
    return approveRun(ports, approver, { season, number: 1, version });
  };

  it('blocks a run whose roster was changed after it was frozen', async () => {
    const ports = await countyWith(some);
    await drawn(ports);
    const { instanceKey } = await theRun(ports);
    await replaced(ports, instanceKey, (text) => text.replace('"seats":3', '"seats":2'));

    await finish(ports, 'allocate');

    expect(refusalOf(await approve(ports))).toEqual({
      code: 'verification-failed',
      facts: { property: 'P0' },
    });
  });

  it('judges what was stored: a result spoiled on its way to the disk is not approved', async () => {
    const ports = await countyWith(some);
    await drawn(ports);
    const spoiling: FakePorts = {
      ...ports,
      records: {
        ...ports.records,
        put: async (key, body, type) => {
          const text = new TextDecoder().decode(body);
          const spoiled = text.replace(/"school":"east"/, '"school":"west"');
          await ports.records.put(key, new TextEncoder().encode(spoiled), type);
        },
      },
    };

    await finish(spoiling, 'allocate');

    expect((await theRun(ports)).state).toBe('ALLOCATED');
    expect(refusalOf(await approve(ports))).toMatchObject({ code: 'verification-failed' });
    expect(refusalOf(await publishRun(ports, approver, { season, number: 1, version: 3 }))).toEqual(
      {
        code: 'wrong-state',
        facts: { state: 'ALLOCATED' },
      },
    );
  });

  it('is not passed by a result changed after it was approved', async () => {
    const ports = await countyWith([aChild(1), aTenant(2)]);
    const { version } = await approved(ports);
    const { resultKey } = await theRun(ports);
    await replaced(ports, resultKey, (text) => text.replace('"school":"east"', '"school":"west"'));
    notBefore(ports, calendar.publishAt);
    granted(await publishRun(ports, approver, { season, number: 1, version }));

    await expect(finish(ports, 'publish')).rejects.toThrow('is not what was verified');

    expect(ports.applications.all().map(({ state }) => state)).toEqual(['QUALIFIED', 'QUALIFIED']);
  });
});

describe('the approval', () => {
  it('takes a second person', async () => {
    const ports = await countyWith(some);
    const { version } = await allocated(ports);
    const command = { season, number: 1, version };

    expect(refusalOf(await approveRun(ports, officer, command)).code).toBe('same-approver');
    expect(granted(await approveRun(ports, approver, command))).toMatchObject({
      state: 'APPROVED',
      drawnBy: officer.subject,
      approvedBy: approver.subject,
      allowed: ['publish'],
    });
  });

  it('is given once', async () => {
    const ports = await countyWith(some);
    const { version } = await allocated(ports);
    const command = { season, number: 1, version };
    const first = granted(await approveRun(ports, approver, command));

    expect(granted(await approveRun(ports, approver, command))).toEqual(first);
    const third = { ...approver, subject: 'third' };
    expect(refusalOf(await approveRun(ports, third, command))).toEqual({
      code: 'wrong-state',
      facts: { state: 'APPROVED' },
    });
  });

  it('is refused on a version nobody sees any more, too early, and to strangers', async () => {
    const ports = await countyWith(some);
    const { version } = await drawn(ports);
    const command = { season, number: 1, version };
    expect(refusalOf(await approveRun(ports, approver, command))).toEqual({
      code: 'wrong-state',
      facts: { state: 'DRAWN' },
    });
    await finish(ports, 'allocate');

    expect(refusalOf(await approveRun(ports, approver, command)).code).toBe('changed-meanwhile');
    expect(refusalOf(await approveRun(ports, otherBureau, command)).code).toBe('not-found');
  });

  it('is offered to the second person only', async () => {
    const ports = await countyWith(some);
    await allocated(ports);
    const allowedTo = async (actor: typeof officer) =>
      granted(await getRun(ports, actor, { season, number: 1 })).allowed;

    expect(await allowedTo(officer)).toEqual([]);
    expect(await allowedTo(approver)).toEqual(['approve']);
  });
});

describe('the files of a run', () => {
  it('are handed out by a signed request, the result once there is one', async () => {
    const { ports } = await readyToDraw();
    const fileOf = (file: 'instance' | 'result', actor = officer) =>
      getRunFile(ports, actor, { season, number: 1, file });
    const { url } = granted(await fileOf('instance'));

    const sent = ports.records.send({ url, method: 'GET', headers: {} });

    expect(sent.status).toBe(200);
    expect(sha256(new TextDecoder().decode(sent.body ?? undefined).trimEnd())).toBe(
      (await theRun(ports)).rosterHash,
    );
    expect(refusalOf(await fileOf('result')).code).toBe('not-found');
    expect(refusalOf(await fileOf('instance', otherBureau)).code).toBe('not-found');
  });
});
