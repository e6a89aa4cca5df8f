import type { ClaimKind } from '../../../shared/domain/application/answers.ts';
import { type ExtractRow, keyOf } from '../../../shared/domain/evidence/extracts.ts';
import { extractRegistries } from '../../../shared/store/extract-registries.ts';
import type { ExtractStore, Registries, Verification } from '../../../shared/usecases/ports.ts';

type Answer = Verification | ((...asked: Parameters<Registries['verify']>) => Verification);

export type FakeRegistries = Registries & {
  /** what the registry of this fact says from now on */
  readonly answer: (kind: ClaimKind, answer: Answer) => void;
  readonly asked: readonly ClaimKind[];
};

/** Speaks from the extracts unless told what to say. */
export const fakeRegistries = (extracts: ExtractStore): FakeRegistries => {
  const fromExtracts = extractRegistries(extracts, (error) => {
    throw error;
  });
  const answers = new Map<ClaimKind, Answer>();
  const asked: ClaimKind[] = [];
  return {
    asked,
    answer: (kind, answer) => {
      answers.set(kind, answer);
    },
    verify: async (book, given, claim) => {
      asked.push(claim.kind);
      const answer = answers.get(claim.kind);
      if (answer === undefined) return fromExtracts.verify(book, given, claim);
      return typeof answer === 'function' ? answer(book, given, claim) : structuredClone(answer);
    },
  };
};

export const fakeExtracts = (): ExtractStore => {
  const extracts = new Map<string, { rows: readonly ExtractRow[]; importedAt: string }>();
  return {
    replace: async (district, kind, rows, { importedAt }) => {
      const key = `${district}/${kind}`;
      if ((extracts.get(key)?.importedAt ?? '') <= importedAt)
        extracts.set(key, { rows: structuredClone(rows), importedAt });
    },
    rows: async (district, kind, keys) => {
      const extract = extracts.get(`${district}/${kind}`);
      return extract === undefined
        ? 'no-extract'
        : structuredClone(
            extract.rows.filter((row) => keyOf(row).some((key) => keys.includes(key))),
          );
    },
  };
};
