import { describe, expect, it } from 'vitest';
import { acceptPlace, declinePlace } from '../../../../shared/usecases/families/decide-place.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { getNotice } from '../../../../shared/usecases/families/get-notice.ts';
import { getRecord } from '../../../../shared/usecases/families/get-record.ts';
import {
  granted,
  mother,
  newRequest,
  openCounty,
  referred,
  refusalOf,
  registriesAgree,
  season,
  started,
  stranger,
  submitted,
} from '../../../support/usecases/county.ts';
import { publishedSeason } from '../../../support/usecases/seasons-end.ts';

/** One child with a place that nobody has answered. */
const placed = async () => {
  const ports = await openCounty();
  registriesAgree(ports);
  const { id } = await submitted(ports);
  const run = await publishedSeason(ports);
  const { version } = granted(await getApplication(ports, mother, { season, id }));
  return { ports, id, run, command: { season, id, version, request: newRequest() } };
};

describe('the record', () => {
  it('says what was stated and what registries confirmed, and of numbers only the end', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id, answers } = await submitted(ports);

    const record = granted(await getRecord(ports, mother, { season, id }));

    const { name, idNumber } = answers.child;
    expect(record).toMatchObject({ application: id, childName: name, hotline: '000-0000000' });
    expect(record.childNumber).toBe(`${'*'.repeat(14)}${idNumber.slice(-4)}`);
    expect(record.facts.map(({ kind, standing, by }) => [kind, standing, by])).toEqual([
      ['kinship', 'proved', 'registry'],
      ['hukou', 'proved', 'registry'],
      ['title', 'proved', 'registry'],
    ]);
    expect(JSON.stringify(record)).not.toContain(idNumber);
  });

  it('is there for whatever was sent in, also before it is settled', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);

    const { facts } = granted(await getRecord(ports, mother, { season, id }));

    expect(facts.find(({ kind }) => kind === 'hukou')).toMatchObject({ standing: 'doubtful' });
  });

  it('of a draft is not there yet', async () => {
    const ports = await openCounty();
    const { id } = await started(ports);

    expect(refusalOf(await getRecord(ports, mother, { season, id }))).toEqual({
      code: 'wrong-state',
      facts: { state: 'DRAFT' },
    });
  });

  it('of another family is not there', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id } = await submitted(ports);

    expect(refusalOf(await getRecord(ports, stranger, { season, id }))).toEqual({
      code: 'not-found',
    });
  });
});

describe('the notice', () => {
  it('names school, number and result of an accepted place, and the code of that school and run', async () => {
    const { ports, id, run, command } = await placed();
    granted(await acceptPlace(ports, mother, command));

    const notice = granted(await getNotice(ports, mother, { season, id }));

    expect(notice).toMatchObject({
      school: { zh: 'east小学' },
      arrival: null,
      number: 1,
      run: 1,
      resultHash: run.resultHash,
      code: ports.keyed.notice(season, id, 'east', 1),
    });
  });

  it('is the same however often it is asked for', async () => {
    const { ports, id, command } = await placed();
    granted(await acceptPlace(ports, mother, command));

    const first = granted(await getNotice(ports, mother, { season, id }));

    expect(granted(await getNotice(ports, mother, { season, id }))).toEqual(first);
  });

  it('waits for the family to accept', async () => {
    const { ports, id } = await placed();

    expect(refusalOf(await getNotice(ports, mother, { season, id }))).toEqual({
      code: 'wrong-state',
      facts: { state: 'PLACED' },
    });
  });

  it('is gone once the place is declined', async () => {
    const { ports, id, command } = await placed();
    granted(await declinePlace(ports, mother, command));

    expect(refusalOf(await getNotice(ports, mother, { season, id })).code).toBe('wrong-state');
  });

  it('of another family is not there', async () => {
    const { ports, id, command } = await placed();
    granted(await acceptPlace(ports, mother, command));

    expect(refusalOf(await getNotice(ports, stranger, { season, id }))).toEqual({
      code: 'not-found',
    });
  });
});
