import type { SeasonView } from '../../shared/contract/views.ts';
import { useLocal } from '../kit/words.ts';

/** Names for the ids in figures; an id that the season does not know stands for itself. */
export const useNames = ({ schools, categories }: SeasonView) => {
  const local = useLocal();
  return {
    school: (id: string): string => {
      const found = schools.find((one) => one.id === id);
      return found === undefined ? id : local(found.name);
    },
    category: (code: string): string => {
      const found = categories.find((one) => one.code === code);
      return found === undefined ? code : local(found.name);
    },
  };
};
