import { useEffect, useState } from 'preact/hooks';
import type { ResultView } from '../../shared/contract/views.ts';
import { applicationWords } from '../content/application.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Loading, TroubleNotice } from '../kit/trouble.tsx';
import { loadWords, useLanguage, useWords } from '../kit/words.ts';
import type { Told } from './own-proof.tsx';
import type { Opened } from './store.tsx';

/** The script of the proof, with what it found. */
type Parts = typeof import('./own-proof.tsx');

export type Proving =
  | { readonly standing: 'waiting' }
  | { readonly standing: 'failed'; readonly problem: Trouble }
  | { readonly standing: 'told'; readonly parts: Parts; readonly told: Told };

const offline: Trouble = { code: 'offline', facts: {}, fields: [], correlation: null };

/** By itself once the page stands, with a script that no other page loads; again where somebody asks for it. */
export const useProving = (
  season: string,
  id: string,
  result: ResultView,
): { readonly proving: Proving; readonly again: () => void } => {
  const language = useLanguage();
  const [proving, setProving] = useState<Proving>({ standing: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const prove = async (): Promise<Proving> => {
      const parts = await import('./own-proof.tsx');
      await loadWords(language);
      const answer = await parts.tellProof(season, id, result);
      return answer.ok
        ? { standing: 'told', parts, told: answer.value }
        : { standing: 'failed', problem: answer.problem };
    };
    void prove()
      .catch((): Proving => ({ standing: 'failed', problem: offline }))
      .then((next) => {
        if (current) setProving(next);
      });
    return () => {
      current = false;
    };
  }, [season, id, result, round]);
  const again = () => {
    setProving({ standing: 'waiting' });
    setRound(round + 1);
  };
  return { proving, again };
};

type ProvedProps = { readonly proving: Proving; readonly opened: Opened };

/** Says nothing while it works, and nothing where it could not: only what was found. */
export const Proved = ({ proving, opened }: ProvedProps) =>
  proving.standing === 'told' ? (
    <proving.parts.Verdict
      told={proving.told}
      hotline={opened.season.hotline}
      number={opened.application.id}
    />
  ) : null;

const Found = ({ proving, season }: { proving: Proving; season: string }) => {
  if (proving.standing === 'waiting') return <Loading />;
  return proving.standing === 'failed' ? (
    <TroubleNotice problem={proving.problem} />
  ) : (
    <proving.parts.ProofSteps told={proving.told} season={season} />
  );
};

type ProofProps = {
  readonly proving: Proving;
  readonly again: () => void;
  readonly season: string;
};

/** The family's own check, on the button. */
export const Proof = ({ proving, again, season }: ProofProps) => {
  const { result: words } = useWords(applicationWords);
  const [asked, setAsked] = useState(false);
  // what does not agree is shown unasked
  const wrong = proving.standing === 'told' && proving.parts.isWrong(proving.told);
  return (
    <section>
      <h2>{words.proofTitle}</h2>
      <p>{words.proofText}</p>
      <Buttons>
        <Button
          kind="plain"
          text={words.check}
          onPress={() => {
            setAsked(true);
            again();
          }}
        />
      </Buttons>
      <div aria-live="polite">
        {(asked || wrong) && <Found proving={proving} season={season} />}
      </div>
      <p>
        <a href={`/#/result/${season}`}>{words.publicPage}</a>
      </p>
    </section>
  );
};
