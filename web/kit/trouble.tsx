import type { ComponentChildren } from 'preact';
import { common } from '../content/common.ts';
import type { Trouble } from './api.ts';
import { Button, LinkButton } from './buttons.tsx';
import { useCodes } from './codes-later.ts';
import type { Load } from './load.ts';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';
import { troubleText } from './wording.ts';
import { useWords } from './words.ts';

type TroubleProps = { readonly problem: Trouble | null; readonly again?: () => void };

/** A refusal in words, with the number that the hotline can look up. */
export const TroubleNotice = ({ problem, again }: TroubleProps) => {
  const words = useWords(common);
  const wording = useCodes(problem);
  if (problem === null) return null;
  const unworded = problem.code === 'offline' ? words.offline : words.failed;
  return (
    <Notice kind="bad" live>
      <p>{wording === null ? unworded : troubleText(wording, problem)}</p>
      {problem.correlation !== null && problem.code === 'internal' && (
        <p class="soft">
          {words.quoteNumber} <span class="code">{problem.correlation}</span>
        </p>
      )}
      {again !== undefined && <Button kind="plain" small text={words.tryAgain} onPress={again} />}
    </Notice>
  );
};

type AwaitProps<T> = {
  readonly load: Load<T>;
  readonly children: (value: T) => ComponentChildren;
};

export const Loading = () => {
  const words = useWords(common);
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {words.loading}
    </p>
  );
};

/** asking again would not find it */
const isMissing = ({ code }: Trouble): boolean => code === 'not-found';

/** What a whole page waits for: where it does not come, the page says so under a heading of its own. */
export const AwaitPage = <T,>({ load, children }: AwaitProps<T>) => {
  const words = useWords(common);
  const { state, again } = load;
  if (state.standing === 'waiting') return <Loading />;
  if (state.standing === 'there') return <>{children(state.value)}</>;
  const { problem } = state;
  const missing = isMissing(problem);
  return (
    <Page title={missing ? words.notFoundTitle : words.troubleTitle}>
      <TroubleNotice problem={problem} {...(missing ? {} : { again })} />
      <LinkButton kind="plain" path="/" text={words.home} />
    </Page>
  );
};

export const Await = <T,>({ load, children }: AwaitProps<T>) => {
  const { state, again } = load;
  if (state.standing === 'waiting') return <Loading />;
  if (state.standing === 'there') return <>{children(state.value)}</>;
  const { problem } = state;
  return <TroubleNotice problem={problem} {...(isMissing(problem) ? {} : { again })} />;
};
