import type { Answers, Claim } from '../../../shared/domain/application/answers.ts';
import { childId, motherId } from './people.ts';

export const titleNumber = '豫(2021)青禾县不动产权第0001234号';
export const unitNumber = '419900001001GB00001F00010001';
export const home = '青禾县东风路15号3幢2单元401';

export const titleClaim: Extract<Claim, { kind: 'title' }> = {
  kind: 'title',
  number: titleNumber,
  address: home,
  holder: 'parent',
};

/** A family that owns the flat it is registered at. */
export const someAnswers = (change: Partial<Answers> = {}): Answers => ({
  child: { name: '林小禾', idNumber: childId },
  guardian: { name: '苏晴', idNumber: motherId, relation: 'mother' },
  category: 'HOUSE_HUKOU',
  claims: [{ kind: 'kinship' }, { kind: 'hukou', address: home }, titleClaim],
  choices: [],
  consent: true,
  ...change,
});
