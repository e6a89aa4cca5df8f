import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, httpClient, must } from '../../local/season/client.ts';
import { setUpSeason } from '../../local/season/run-season.ts';
import { signInGuardian, signInStaff } from '../../local/season/sign-in.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import type { Answers, Child } from '../../shared/domain/application/answers.ts';
import { idCheckCharacter } from '../../shared/domain/identity/index.ts';
import { smallCounty } from '../support/season-world/small-county.ts';
import { startWorld, type World } from '../support/season-world/world.ts';
import { binaryMissing } from '../support/store/database.ts';

const seed = 11;
const county = smallCounty(seed, 1);
const { season } = county.books.primary;

/** Numbers of an area in which nobody is registered. */
const numberOf = (birthDate: string, serial: number): string => {
  const digits = `419900${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return `${digits}${idCheckCharacter(digits)}`;
};

const wide = (text: string): string =>
  text.replace(/[0-9X]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));

const bare = (child: Child): Answers => ({ child, claims: [], choices: [], consent: false });

const guardianNumber = numberOf('1990-01-02', 871);

describe.skipIf(binaryMissing !== null)(`what families type ${binaryMissing ?? ''}`, () => {
  let world: World;
  let call: Call;
  let token: string;
  beforeAll(async () => {
    world = await startWorld(seed);
    const { origin } = world.platform;
    call = httpClient(origin);
    await setUpSeason(call, await signInStaff(origin, 'bureau-officer'), county);
    token = await signInGuardian(call, '19988880001');
  }, 120_000);
  afterAll(() => world.stop());

  const start = (answers: Answers) =>
    call(familiesApi.startApplication, {
      token,
      body: { season, request: randomUUID(), answers },
    });
  const started = async (answers: Answers): Promise<ApplicationView> => {
    const answer = await start(answers);
    if (!answer.ok) throw new Error(`start: ${JSON.stringify(answer.problem)}`);
    return answer.value;
  };
  const save = async ({ id, version }: ApplicationView, answers: Answers) =>
    must(call, familiesApi.saveDraft, {
      token,
      params: { season, id },
      body: { version, request: randomUUID(), answers },
    });
  const read = (id: string) =>
    must(call, familiesApi.getApplication, { token, params: { season, id } });
  const withdraw = ({ id, version }: ApplicationView) =>
    must(call, familiesApi.withdrawApplication, {
      token,
      params: { season, id },
      body: { version, request: randomUUID() },
    });

  it.each([
    ['㐂魈骉翀', 901],
    ['𠮷田𡈽', 902],
    ['阿依古丽·买买提', 903],
    ['王□明', 904],
  ])('a name like %s stays as it is, from the form to the table and back', async (name, serial) => {
    const child = { name, idNumber: numberOf('2020-03-05', serial), pinyin: 'yǎn' };
    const draft = await started(bare(child));
    const guardian = {
      name,
      idNumber: guardianNumber,
      relation: 'mother',
      pinyin: 'yan3',
    } as const;
    const saved = await save(draft, { ...draft.answers, guardian });

    const { answers } = await read(saved.id);

    expect(answers.child).toEqual(child);
    expect(answers.guardian).toEqual(guardian);
    await withdraw(saved);
  });

  it('one child is one application, however its number is typed', async () => {
    const number = numberOf('2020-03-06', 911);
    const typed = `${number.slice(0, 6)}-${number.slice(6, 14)} ${number.slice(14)}`;
    const draft = await started(bare({ name: '林小禾', idNumber: number }));
    const saved = await save(draft, bare({ name: '林小禾', idNumber: wide(typed) }));

    const again = await start(bare({ name: '林小禾', idNumber: [...number].join(' ') }));

    expect(saved).toMatchObject({ birthDate: '2020-03-06', id: draft.id });
    expect(again).toMatchObject({ ok: false, problem: { code: 'already-applied' } });
    await withdraw(saved);
  });

  it('a passport is read with the birth date that the family states', async () => {
    const child = {
      name: 'Zoë Ōé',
      idNumber: 'E12345678',
      paper: 'passport',
      birthDate: '2020-04-01',
      sex: 'female',
    } as const;
    const draft = await started(bare(child));

    expect(await read(draft.id)).toMatchObject({ birthDate: '2020-04-01', sex: 'female' });
    expect((await read(draft.id)).answers.child).toEqual(child);
    const young = await start(bare({ ...child, idNumber: 'E1', birthDate: '2021-04-01' }));
    expect(young).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
    const tooYoung = await start(bare({ ...child, idNumber: 'E7654321', birthDate: '2021-04-01' }));
    expect(tooYoung).toMatchObject({ ok: false, problem: { code: 'too-young' } });
    await withdraw(draft);
  });

  it('a wish for support and a named parent are kept, and every fault is named at once', async () => {
    const number = numberOf('2020-03-07', 921);
    const draft = await started(bare({ name: '林小禾', idNumber: number }));
    const answers: Answers = {
      ...draft.answers,
      guardian: {
        name: '苏晴2',
        idNumber: guardianNumber,
        relation: 'entrusted',
        parentIdNumber: '41990',
      },
      category: 'OTHER',
      claims: [{ kind: 'kinship' }],
      support: { wish: 'regular-class', card: `${numberOf('2020-03-08', 922)}11` },
    };
    const saved = await save(draft, answers);
    const sent = await call(familiesApi.submitApplication, {
      token,
      params: { season, id: saved.id },
      body: { version: saved.version, request: randomUUID() },
    });

    expect(saved.answers.support).toEqual(answers.support);
    expect(sent.ok ? [] : sent.problem.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'guardian.name name-character',
      'guardian.parentIdNumber id-number-length',
      'support.card card-of-other',
    ]);
    await withdraw(saved);
  });
});
