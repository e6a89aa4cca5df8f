import { lookUpWords } from '../content/look-up.ts';
import { Notice } from '../kit/notice.tsx';
import { useWords } from '../kit/words.ts';
import { sparedPapers } from './looked-up.ts';
import type { Opened } from './store.tsx';

/** How many papers registries saved this family. */
export const Spared = ({ application, season }: Pick<Opened, 'application' | 'season'>) => {
  const words = useWords(lookUpWords);
  const count = sparedPapers(application, season);
  return count === 0 ? null : (
    <Notice kind="good" title={words.spared(count)}>
      <p>{words.sparedText}</p>
    </Notice>
  );
};
