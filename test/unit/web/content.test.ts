import { beforeAll, describe, expect, it } from 'vitest';
import { applicationStates } from '../../../shared/domain/application/application.ts';
import { applicationEvents } from '../../../shared/domain/application/states.ts';
import { factKinds, mismatchCauses, verdict } from '../../../shared/domain/evidence/facts.ts';
import { refusalCodes } from '../../../shared/domain/refusals.ts';
import { applicationWords } from '../../../web/content/application.ts';
import { bureau } from '../../../web/content/bureau.ts';
import { ceremony } from '../../../web/content/ceremony.ts';
import { codes } from '../../../web/content/codes.ts';
import { common } from '../../../web/content/common.ts';
import { draftWords } from '../../../web/content/drafts.ts';
import { factKinds as wordedFacts } from '../../../web/content/fact-kinds.ts';
import { families } from '../../../web/content/families.ts';
import { filesWords } from '../../../web/content/files.ts';
import { gateWords } from '../../../web/content/gate.ts';
import { lookUpWords } from '../../../web/content/look-up.ts';
import { paperWords } from '../../../web/content/papers.ts';
import { proofWords } from '../../../web/content/proof.ts';
import { publicPages } from '../../../web/content/public.ts';
import { questionWords } from '../../../web/content/questions.ts';
import { record } from '../../../web/content/record.ts';
import { ruleFaults } from '../../../web/content/rule-faults.ts';
import { staff } from '../../../web/content/staff.ts';
import { supplementWords } from '../../../web/content/supplement.ts';
import { witness } from '../../../web/content/witness.ts';
import { loadWords, type Vocabulary } from '../../../web/kit/words.ts';

const vocabularies: Readonly<Record<string, Vocabulary<unknown>>> = {
  application: applicationWords,
  bureau,
  ceremony,
  codes,
  common,
  drafts: draftWords,
  families,
  files: filesWords,
  lookUp: lookUpWords,
  gate: gateWords,
  papers: paperWords,
  proof: proofWords,
  public: publicPages,
  questions: questionWords,
  record,
  ruleFaults,
  staff,
  supplement: supplementWords,
  witness,
};

const chinese = /[\u4e00-\u9fff]/;

/** every text by its path; a wording with parameters is spoken with sevens */
const texts = (words: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(7, 7, 7))]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => texts(value, `${path}/${key}`));
};

beforeAll(() => loadWords('en'));

describe.each(Object.entries(vocabularies))('the words of %s', (_, words) => {
  // `list` joins what it is given, and takes no number
  const of = (language: 'zh' | 'en') => {
    const spoken = words.in(language);
    return typeof spoken === 'object' && spoken !== null && 'list' in spoken
      ? texts({ ...spoken, list: '' })
      : texts(spoken);
  };

  it('has the same texts in both languages', () => {
    expect(
      of('en')
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(
      of('zh')
        .map(([path]) => path)
        .toSorted(),
    );
  });

  it('is Chinese in Chinese, and in English Chinese only where a document is quoted', () => {
    const mixed = of('en').filter(
      ([, text]) => chinese.test(text) && !/不动产权|商都大街|家庭户|小学|住宅|务工/.test(text),
    );
    expect(mixed).toEqual([]);
  });

  it('uses the punctuation of Chinese after Chinese characters', () => {
    const halfWidth = of('zh').filter(
      ([path, text]) => /[\u4e00-\u9fff][,;?!]/.test(text) && path !== '/errorPrefix',
    );
    expect(halfWidth).toEqual([]);
  });
});

describe.each(['zh', 'en'] as const)('codes in %s', (language) => {
  const tables: readonly (readonly [string, () => object, readonly string[]])[] = [
    ['refusals', () => codes.in(language).troubles, refusalCodes],
    ['states', () => codes.in(language).states, applicationStates],
    ['events', () => codes.in(language).events, applicationEvents],
    ['facts', () => codes.in(language).facts, factKinds],
    ['verdicts', () => codes.in(language).verdicts, verdict.options],
    ['causes of a mismatch', () => codes.in(language).mismatches, mismatchCauses],
    ['hints on a mismatch', () => codes.in(language).mismatchHints, mismatchCauses],
  ];

  it.each(tables)('words all %s', (_, table, wanted) => {
    expect(wanted.filter((code) => !Object.hasOwn(table(), code))).toEqual([]);
  });

  it('leaves no refusal without words', () => {
    expect(Object.entries(codes.in(language).troubles).filter(([, text]) => text === '')).toEqual(
      [],
    );
  });
});

it('knows the facts of the domain, in its order', () => {
  expect([...wordedFacts].toSorted()).toEqual([...factKinds].toSorted());
});
