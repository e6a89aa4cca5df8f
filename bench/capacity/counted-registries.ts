import { extractRegistries } from '../../shared/store/extract-registries.ts';
import type { ExtractStore, Registries } from '../../shared/usecases/ports.ts';

export type Asked = { claims: number; 'look-ups': number; keys: number };

/** The registries over imported extracts, and how often they were asked. */
export const countedRegistries = (
  extracts: ExtractStore,
): { readonly registries: Registries; readonly asked: Readonly<Asked> } => {
  const asked: Asked = { claims: 0, 'look-ups': 0, keys: 0 };
  const over = extractRegistries(
    {
      ...extracts,
      rows: (district, kind, keys) => {
        asked['look-ups'] += 1;
        asked.keys += keys.length;
        return extracts.rows(district, kind, keys);
      },
    },
    (error) => {
      throw error;
    },
  );
  const registries: Registries = {
    verify: (book, answers, claim) => {
      asked.claims += 1;
      return over.verify(book, answers, claim);
    },
  };
  return { registries, asked };
};
