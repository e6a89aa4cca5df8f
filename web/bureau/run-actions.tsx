import { bureau } from '../content/bureau.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Notice } from '../kit/notice.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import type { RunProps } from './run-card.tsx';

/** Approval by a second person, then publication, or the step that was cut off; the server says who may do what. */
export const RunActions = ({ run, changed }: RunProps) => {
  const { runs: words } = useWords(bureau);
  const params = { season: run.season, number: run.number };
  const body = { version: run.version };
  const approve = useAction(() => bureauApi('approveRun', { params, body }), changed);
  const publish = useAction(() => bureauApi('publishRun', { params, body }), changed);
  const resume = useAction(() => bureauApi('resumeRun', { params }), changed);
  if (run.allowed.includes('resume')) {
    return (
      <>
        <p>{words.resumeText}</p>
        <TroubleNotice problem={resume.problem} />
        <Buttons>
          <Button kind="plain" text={words.resume} busy={resume.busy} onPress={resume.run} />
        </Buttons>
      </>
    );
  }
  if (run.state === 'ALLOCATED' && run.verified.some(({ holds }) => !holds)) {
    return (
      <Notice kind="bad">
        <p>{words.fails}</p>
      </Notice>
    );
  }
  if (run.state === 'ALLOCATED') {
    return run.allowed.includes('approve') ? (
      <>
        <p>{words.approveText}</p>
        <TroubleNotice problem={approve.problem} />
        <Buttons>
          <Button text={words.approve} busy={approve.busy} onPress={approve.run} />
        </Buttons>
      </>
    ) : (
      <Notice kind="warn">
        <p>{words.approveOther}</p>
      </Notice>
    );
  }
  if (!run.allowed.includes('publish')) return null;
  return (
    <>
      <p>{words.publishText}</p>
      <TroubleNotice problem={publish.problem} />
      <Buttons>
        <Button text={words.publish} busy={publish.busy} onPress={publish.run} />
      </Buttons>
    </>
  );
};
