import { describe, expect, it } from 'vitest';
import { answers } from '../../../shared/domain/application/answers.ts';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import {
  applicationFields,
  openFields,
  sealFields,
} from '../../../shared/store/personal-fields.ts';
import { makeApplication, personalValues } from '../../support/store/values.ts';

const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(1)] });

const seal = (value: unknown) => sealFields(value, 'item', applicationFields, cipher);

/** Paths of the fields that are envelopes. */
const sealedPaths = (value: unknown, path = ''): string[] => {
  if (value instanceof Uint8Array) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    sealedPaths(each, path === '' ? name : `${path}.${name}`),
  );
};

describe('the personal fields of an application', () => {
  it('are sealed one by one', () => {
    expect(sealedPaths(seal(makeApplication()))).toEqual([
      'answers.child.name',
      'answers.child.idNumber',
      'answers.guardian.name',
      'answers.guardian.idNumber',
      'answers.guardian.relation',
      'answers.claims.0',
      'answers.claims.1',
      'answers.twinIdNumber',
      'evidence.0.fact.address',
      'evidence.0.fact.unitNumber',
      'defects.0.note',
      'objection.reason',
      'objection.answer',
    ]);
  });

  it('stand nowhere in clear', () => {
    const text = JSON.stringify(seal(makeApplication()), (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    );

    for (const value of personalValues) expect(text.includes(value), value).toBe(false);
  });

  it('open to what they were', () => {
    const application = makeApplication();

    expect(openFields(seal(application), 'item', cipher)).toEqual(application);
  });

  it('are every answer but category, choices and consent, also one that is added some day', () => {
    const open = Object.keys(answers.shape).filter((name) =>
      applicationFields.open.includes(`answers.${name}`),
    );

    expect(open).toEqual(['category', 'choices', 'consent']);
    expect(
      sealedPaths(seal({ answers: { nickname: 'x', parts: [1], more: { deep: 2 } } })),
    ).toEqual(['answers.nickname', 'answers.parts', 'answers.more']);
    expect(sealedPaths(seal({ answers: { child: { name: 'x', birthday: 'y' } } }))).toEqual([
      'answers.child.name',
      'answers.child.birthday',
    ]);
  });

  it('do not open in another application', () => {
    expect(() => openFields(seal(makeApplication()), 'other item', cipher)).toThrow('moved');
  });
});
