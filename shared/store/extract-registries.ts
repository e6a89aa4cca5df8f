import type { Answers, Claim } from '../domain/application/answers.ts';
import { claimKeys, compareClaim, type Lookup } from '../domain/evidence/compare/index.ts';
import type { ExtractKind, ExtractRow } from '../domain/evidence/extracts.ts';
import type { RuleBook } from '../domain/rule-book/schema.ts';
import type { ExtractStore, Registries, Verification } from '../usecases/ports.ts';
import { sharedLookups } from './shared-lookups.ts';

const rounds = 3;

export const unavailable: Verification = {
  verdict: 'UNAVAILABLE',
  causes: ['register-unavailable'],
};

/** Where finding nothing speaks for the family, an extract that is not there must not be taken for silence. */
const speaksBySilence = ({ seatLock }: RuleBook, claim: Claim, registry: ExtractKind) =>
  claim.kind === 'no-property' || (registry === 'locks' && seatLock !== null);

/** A match stands on the rows found; anything less may only mean that an extract is missing. */
const weighed = (
  book: RuleBook,
  claim: Claim,
  missing: ReadonlySet<ExtractKind>,
  said: Verification,
): Verification => {
  if (missing.size === 0) return said;
  const silent = [...missing].some((registry) => speaksBySilence(book, claim, registry));
  return said.verdict === 'MATCH' && !silent ? said : unavailable;
};

/** Answers from imported extracts; the comparison itself is the domain's. */
export const extractRegistries = (
  extracts: ExtractStore,
  onOutage: (error: unknown) => void,
): Registries => {
  // the claims of one submission come with the same answers and ask for many of the same rows
  const families = new WeakMap<Answers, ReturnType<typeof sharedLookups>>();
  const lookupsOf = (book: RuleBook, answers: Answers) => {
    const known = families.get(answers) ?? sharedLookups(extracts, book.district.id);
    families.set(answers, known);
    return known;
  };

  const verify: Registries['verify'] = async (book, answers, claim) => {
    const lookUp = lookupsOf(book, answers);
    const found = new Map<string, ExtractRow>();
    const asked = new Set<string>();
    const missing = new Set<ExtractKind>();
    const isNew = ({ registry, keys }: Lookup) => ({
      registry,
      keys: keys.filter((key) => !asked.has(JSON.stringify([registry, key]))),
    });
    const ask = async ({ registry, keys }: Lookup) => {
      for (const key of keys) asked.add(JSON.stringify([registry, key]));
      const rows = await lookUp({ registry, keys });
      if (rows === 'no-extract') missing.add(registry);
      else for (const row of rows) found.set(JSON.stringify(row), row);
    };
    for (let round = 0; round < rounds; round += 1) {
      const lookups = claimKeys(answers, claim, [...found.values()])
        .map(isNew)
        .filter(({ keys }) => keys.length > 0);
      if (lookups.length === 0) break;
      await Promise.all(lookups.map(ask));
    }
    return weighed(book, claim, missing, compareClaim(book, answers, claim, [...found.values()]));
  };

  return {
    verify: async (book, answers, claim) => {
      try {
        return await verify(book, answers, claim);
      } catch (error) {
        onOutage(error);
        return unavailable;
      }
    },
  };
};
