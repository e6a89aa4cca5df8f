import { guideWords } from '../content/guide.ts';
import { useWords } from '../kit/words.ts';

/** What can be read without signing in; those pages are the public door's. */
export const BeforeApplying = () => {
  const words = useWords(guideWords);
  return (
    <>
      <p class="soft">{words.before}</p>
      <ul>
        <li>
          <a href="/#/prepare">{words.prepare}</a>
        </li>
        <li>
          <a href="/#/zone">{words.zone}</a>
        </li>
      </ul>
    </>
  );
};
