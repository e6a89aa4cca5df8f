import { useState } from 'preact/hooks';
import { supplementWords } from '../content/supplement.ts';
import { ZoneChoice } from '../desk/decision.tsx';
import type { DecisionInput, OpenCase } from '../desk/desk.ts';
import { Judge } from '../desk/judge.tsx';
import { type Judged, verdictsOf } from '../desk/shown.ts';
import { noFaults } from '../kit/faults.tsx';
import { useWords } from '../kit/words.ts';

type Corrected = Partial<Pick<DecisionInput, 'verdicts' | 'zone'>>;

const kindsOf = ({ view }: OpenCase) => view.evidence.map(({ kind }) => kind);

/** What the officer puts right beside the answer; what is left alone stays as it was. */
export const useCorrection = (opened: OpenCase) => {
  const [judged, setJudged] = useState<Judged>({});
  const zone = judged['zone'] ?? '';
  const correction: Corrected = {
    verdicts: [...verdictsOf(kindsOf(opened), judged)],
    ...(zone === '' ? {} : { zone }),
  };
  const set = (name: string, value: string) =>
    setJudged((before) => ({ ...before, [name]: value }));
  return { judged, set, correction };
};

type CorrectionProps = {
  readonly opened: OpenCase;
  readonly judged: Judged;
  readonly set: (name: string, value: string) => void;
};

/** Facts, and with them category and zones, of an objection that is right. */
export const Correction = ({ opened, judged, set }: CorrectionProps) => {
  const { answer: words } = useWords(supplementWords);
  return (
    <details>
      <summary>{words.correct}</summary>
      <p>{words.correctHint}</p>
      {kindsOf(opened).map((kind) => (
        <Judge key={kind} kind={kind} judged={judged} set={set} faults={noFaults} />
      ))}
      <ZoneChoice opened={opened} judged={judged} set={set} />
    </details>
  );
};
