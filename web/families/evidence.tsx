import type { ApplicationView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { type Colour, Tag } from '../kit/notice.tsx';
import { useWords } from '../kit/words.ts';

type Evidence = ApplicationView['evidence'][number];

const colours: Readonly<Record<Evidence['standing'], Colour>> = {
  claimed: 'grey',
  proved: 'green',
  doubtful: 'orange',
  refuted: 'red',
};

/** What registries and reviewers found, with what the family can do where they differ. */
export const EvidenceList = ({ evidence }: { evidence: readonly Evidence[] }) => {
  const wording = useWords(codes);
  return (
    <ul class="files">
      {evidence.map(({ kind, standing, verdict, causes }) => (
        <li key={kind}>
          <span>{wording.facts[kind]}</span>
          <Tag text={wording.standings[standing]} colour={colours[standing]} />
          {verdict !== undefined && verdict !== 'MATCH' && (
            <p class="soft">{wording.verdicts[verdict]}</p>
          )}
          {causes.map((cause) => (
            <p key={cause}>
              <strong>{wording.mismatches[cause]}</strong>
              <br />
              {wording.mismatchHints[cause]}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
};
