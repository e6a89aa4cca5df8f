import type { ClaimKind } from '../../../shared/domain/application/answers.ts';
import { type ExtractRow, keyOf } from '../../../shared/domain/evidence/extracts.ts';
import type { ExtractStore, Registries, Verification } from '../../../shared/usecases/ports.ts';

type Answer = Verification | ((...asked: Parameters<Registries['verify']>) => Verification);

export type FakeRegistries = Registries & {
  /** what the registry of this fact says from now on */
  readonly answer: (kind: ClaimKind, answer: Answer) => void;
  readonly asked: readonly ClaimKind[];
};

/** Out of reach until told what to say. */
export const fakeRegistries = (): FakeRegistries => {
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
      if (answer === undefined) return { verdict: 'UNAVAILABLE', causes: ['register-unavailable'] };
      return typeof answer === 'function' ? answer(book, given, claim) : structuredClone(answer);
    },
  };
};

export const fakeExtracts = (): ExtractStore => {
  const extracts = new Map<string, readonly ExtractRow[]>();
  return {
    replace: async (district, kind, rows) => {
      extracts.set(`${district}/${kind}`, structuredClone(rows));
    },
    rows: async (district, kind, keys) => {
      const rows = extracts.get(`${district}/${kind}`);
      return rows === undefined
        ? 'no-extract'
        : structuredClone(rows.filter((row) => keyOf(row).some((key) => keys.includes(key))));
    },
  };
};
