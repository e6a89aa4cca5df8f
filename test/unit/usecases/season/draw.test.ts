import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RunFile } from '../../../../shared/contract/bureau-views.ts';
import { approveRun } from '../../../../shared/usecases/season/approve-run.ts';
import { drawNumbers } from '../../../../shared/usecases/season/draw-numbers.ts';
import { getRun, getRunFile } from '../../../../shared/usecases/season/look-up-runs.ts';
import { publishRun } from '../../../../shared/usecases/season/publish-run.ts';
import { resumeRun } from '../../../../shared/usecases/season/resume-run.ts';
import { runStep } from '../../../../shared/usecases/season/run-step.ts';
import { calendar } from '../../../support/domain/county.ts';
import { announcementsOf } from '../../../support/season/ceremony.ts';
import {
  aChild,
  anUnzoned,
  aTenant,
  children,
  ticketOf,
  twins,
} from '../../../support/season/children.ts';
import {
  allocated,
  approved,
  approver,
  committed,
  computed,
  countyWith,
  drawn,
  finish,
  nonces,
  notBefore,
  officer,
  publishing,
  season,
  textOf,
  theRun,
} from '../../../support/season/runs.ts';
import { stoppingAfter, survives } from '../../../support/season/stops.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const some = [...children(5), aTenant(6), anUnzoned(7), ...twins()];
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const readyToDraw = async (applications = some) => {
  const ports = await countyWith(applications);
  const { number, version } = await committed(ports);
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
  it('fixes the seed that anybody computes from what was announced and shown', async () => {
    const { ports, command } = await readyToDraw();

    const { seed, rosterRoot, ruleBookHash } = granted(await drawNumbers(ports, officer, command));

    expect(seed).toBe(
      sha256(
        `{"beacon":null,"format":"sunshine-seed/2","nonces":${JSON.stringify(nonces)},"rosterRoot":"${rosterRoot}",` +
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

  it('happens once for the same values, whatever has become of the run', async () => {
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
    ['another value', [...nonces.slice(0, 2), '0'.repeat(64)]],
    ['a further witness', [...nonces, '1'.repeat(64)]],
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
      [officer, { version: 1 }, 'changed-meanwhile'],
      [officer, { number: 2 }, 'not-found'],
      [otherBureau, {}, 'not-found'],
    ] as const)
      expect(refusalOf(await drawNumbers(ports, actor, { ...command, ...change })).code).toBe(code);
    expect((await theRun(ports)).state).toBe('COMMITTED');
  });

  it('is one draw for two officers at once', async () => {
    const { ports, command } = await readyToDraw();

    const outcomes = await Promise.all([
      drawNumbers(ports, officer, command),
      drawNumbers(ports, approver, command),
    ]);

    expect(outcomes.map((outcome) => (outcome.ok ? 'drawn' : outcome.refusal.code)).sort()).toEqual(
      ['changed-meanwhile', 'drawn'],
    );
    expect((await theRun(ports)).announcements).toHaveLength(3);
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
    const drawOf = (id: string) =>
      createHmac('sha256', Buffer.from(seed ?? '', 'hex'))
        .update(id, 'utf8')
        .digest('hex');
    const [first = ''] = [one.id, other.id].sort();
    const byDraw = [...some.slice(0, 7).map(({ id }) => id), first].sort((a, b) =>
      drawOf(ticketOf(a)) < drawOf(ticketOf(b)) ? -1 : 1,
    );

    expect(byDraw.map((id) => numbers.get(id))).toEqual(byDraw.map((_, rank) => rank + 1));
    expect(numbers.get(other.id)).toBe(numbers.get(one.id));
  });

  it('places every child and is recorded with each property of the verifier', async () => {
    const ports = await countyWith(some);

    const run = await allocated(ports);
    const text = (await textOf(ports, run.resultKey)).trimEnd();

    expect(run).toMatchObject({ state: 'ALLOCATED', resultHash: sha256(text) });
    expect(run.verified).toEqual(
      ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'].map((property) => ({
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
    const dying = stoppingAfter(second, 1);
    expect(await survives(() => finish(dying, 'allocate'))).toBe(false);
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

  it('is verified from what was written, killed after whichever write it was', async () => {
    const whole = await countyWith(some);
    await allocated(whole);
    const { version: _, ...expected } = await theRun(whole);
    for (let writes = 0; ; writes += 1) {
      const ports = await countyWith(some);
      await drawn(ports);
      const done = await survives(() => finish(stoppingAfter(ports, writes), 'allocate'));
      await finish(ports, 'allocate');

      const { version: _version, ...run } = await theRun(ports);
      expect(run).toEqual(expected);
      for (const key of [run.publicBundleKey, run.fullBundleKey])
        expect(await textOf(ports, key)).toBe(await textOf(whole, key));
      if (done) {
        // result and run; lines, tree, one part, two bundles, run
        expect(writes).toBe(8);
        return;
      }
    }
  }, 30_000);

  it('announces its result once where two copies of the step run side by side', async () => {
    const ports = await countyWith(some);
    await drawn(ports);

    await Promise.all([finish(ports, 'allocate'), finish(ports, 'allocate')]);

    const run = await theRun(ports);
    expect(announcementsOf(run).map(({ kind }) => kind)).toEqual([
      'roster',
      'witnesses',
      'seed',
      'result',
    ]);
    const bundle = JSON.parse(await textOf(ports, run.publicBundleKey));
    expect(bundle.announcements).toEqual(run.announcements);
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
    ['allocate', computed, 'COMPUTED', 'ALLOCATED'],
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

  it('judges no roster but the one that was announced', async () => {
    const ports = await countyWith(some);
    await drawn(ports);
    const { instanceKey } = await theRun(ports);
    await replaced(ports, instanceKey, (text) => text.replace('"seats":3', '"seats":2'));

    await expect(finish(ports, 'allocate')).rejects.toThrow('is not what was announced');

    expect((await theRun(ports)).state).toBe('DRAWN');
  });

  it('judges no result but the one that was computed', async () => {
    const ports = await countyWith(some);
    await drawn(ports);
    await runStep(ports, { command: 'allocate', season, run: 1 });
    const { resultKey } = await theRun(ports);
    await replaced(ports, resultKey, (text) => text.replace('"school":"east"', '"school":"west"'));

    await expect(finish(ports, 'allocate')).rejects.toThrow('is not what was announced');

    expect((await theRun(ports)).state).toBe('COMPUTED');
  });

  it.each([
    ['a number that nobody drew', /"number":1,"phase"/, '"number":9,"phase"'],
    ['a line that nobody stands at', '"school":"east"', '"school":"west"'],
  ])('announces that %s fails, and nobody can approve or publish', async (_, right, wrong) => {
    const ports = await countyWith(some);
    await drawn(ports);
    await runStep(ports, { command: 'allocate', season, run: 1 });
    const computed = await theRun(ports);
    // a machine that computes wrongly fixes the hash of what it computed
    expect(await replaced(ports, computed.resultKey, (text) => text.replace(right, wrong))).toBe(
      true,
    );
    const resultHash = sha256((await textOf(ports, computed.resultKey)).trimEnd());
    await ports.runs.write(
      { ...computed, version: computed.version + 1, resultHash },
      computed.version,
    );

    await finish(ports, 'allocate');

    const run = await theRun(ports);
    expect(run.state).toBe('ALLOCATED');
    expect(announcementsOf(run).at(-1)).toMatchObject({ kind: 'result', verified: run.verified });
    expect(run.verified.some(({ holds }) => !holds)).toBe(true);
    expect(refusalOf(await approve(ports))).toMatchObject({ code: 'verification-failed' });
    const { version } = run;
    expect(refusalOf(await publishRun(ports, approver, { season, number: 1, version }))).toEqual({
      code: 'wrong-state',
      facts: { state: 'ALLOCATED' },
    });
  });

  it('is not passed by a result changed after it was approved', async () => {
    const ports = await countyWith([aChild(1), aTenant(2)]);
    const { version } = await approved(ports);
    const { resultKey } = await theRun(ports);
    await replaced(ports, resultKey, (text) => text.replace('"school":"east"', '"school":"west"'));
    notBefore(ports, calendar.publishAt);
    granted(await publishRun(ports, approver, { season, number: 1, version }));

    await expect(finish(ports, 'publish')).rejects.toThrow('is not what was announced');

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
    const fileOf = (file: RunFile, actor = officer) =>
      getRunFile(ports, actor, { season, number: 1, file });
    const { url } = granted(await fileOf('instance'));

    const sent = ports.records.send({ url, method: 'GET', headers: {} });

    expect(sent.status).toBe(200);
    expect(sha256(new TextDecoder().decode(sent.body ?? undefined).trimEnd())).toBe(
      (await theRun(ports)).rosterHash,
    );
    for (const later of ['result', 'public-bundle', 'full-bundle'] as const)
      expect(refusalOf(await fileOf(later)).code).toBe('not-found');
    expect(refusalOf(await fileOf('instance', otherBureau)).code).toBe('not-found');
  });
});
