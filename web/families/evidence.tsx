import type { ApplicationView } from '../../shared/contract/views.ts';
import { applicationWords } from '../content/application.ts';
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
export const EvidenceList = ({ application }: { application: ApplicationView }) => {
  const wording = useWords(codes);
  const { status: words } = useWords(applicationWords);
  const given = new Set(application.documents.map(({ fact }) => fact));
  return (
    <ul class="files">
      {application.evidence.map(({ kind, standing, verdict, causes }) => (
        <li key={kind}>
          <span>{wording.facts[kind]}</span>
          <Tag text={wording.standings[standing]} colour={colours[standing]} />
          {verdict !== undefined && verdict !== 'MATCH' && (
            <p class="soft">{wording.verdicts[verdict]}</p>
          )}
          {causes.map((cause) => (
            <p key={cause}>
              <strong>{wording.mismatches[cause]}</strong>
              {!given.has(kind) && standing !== 'proved' && (
                <>
                  <br />
                  {wording.mismatchHints[cause]}
                </>
              )}
            </p>
          ))}
          {given.has(kind) && standing !== 'proved' && <p>{words.documentGiven}</p>}
        </li>
      ))}
    </ul>
  );
};
