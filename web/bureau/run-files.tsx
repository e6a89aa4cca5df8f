import { useState } from 'preact/hooks';
import { bureau } from '../content/bureau.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import type { RunProps } from './run-card.tsx';

type RunFile = 'instance' | 'result';

/** The files anybody can allocate and verify from; a link lives for a few minutes. */
export const RunFiles = ({ run, season }: RunProps) => {
  const { runs: words } = useWords(bureau);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const open = async (file: RunFile) => {
    const answer = await bureauApi('getRunFile', {
      params: { season: run.season, number: run.number, file },
    });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) window.location.assign(answer.value.url);
  };
  return (
    <>
      <h3>{words.files}</h3>
      <TroubleNotice problem={problem} />
      <Buttons>
        <Button kind="plain" small text={words.instance} onPress={() => void open('instance')} />
        {run.resultHash !== null && (
          <Button kind="plain" small text={words.result} onPress={() => void open('result')} />
        )}
      </Buttons>
      {run.state === 'PUBLISHED' && (
        <p>
          <a href={`/#/result/${season.id}`}>{words.publicPage}</a>
        </p>
      )}
    </>
  );
};
