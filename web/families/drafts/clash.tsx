import type { Answers } from '../../../shared/domain/application/answers.ts';
import { draftWords } from '../../content/drafts.ts';
import { questionWords } from '../../content/questions.ts';
import { Button, Buttons } from '../../kit/buttons.tsx';
import { Page } from '../../kit/page.tsx';
import { useLocal, useWords } from '../../kit/words.ts';
import { questions } from '../questions/index.ts';
import type { Row } from '../questions/question.ts';
import { keepTyped, outbox } from './drafts.ts';
import type { Draft } from './outbox.ts';
import type { Clash } from './settle.ts';

type Pair = { readonly label: string; readonly here: string; readonly there: string };

/** Every label of either version once, where they differ. */
export const pairsOf = (here: readonly Row[], there: readonly Row[]): readonly Pair[] => {
  const labels = new Set([...here, ...there].map(({ label }) => label));
  const valueIn = (rows: readonly Row[], label: string): string =>
    rows.find((row) => row.label === label)?.value ?? '';
  return [...labels]
    .map((label) => ({ label, here: valueIn(here, label), there: valueIn(there, label) }))
    .filter((pair) => pair.here !== pair.there);
};

type ClashPageProps = { readonly draft: Draft; readonly clash: Clash };

/** Two phones have changed one page: both versions side by side, and the family chooses. */
export const ClashPage = ({ draft, clash }: ClashPageProps) => {
  const { clash: words } = useWords(draftWords);
  const asked = useWords(questionWords);
  const local = useLocal();
  const place = { season: draft.view.season, id: draft.view.id };
  const question = questions.find(({ path }) => path === clash.path);
  const rows = (answers: Answers) =>
    question?.rows({ answers, season: draft.season }, asked, local) ?? [];
  const choose = (choice: 'mine' | 'theirs') => {
    keepTyped(place, clash.path, null);
    void outbox.choose(place, choice);
  };
  return (
    <Page title={words.title} caption={question?.title(asked) ?? ''}>
      <p>{words.lead}</p>
      {pairsOf(rows(clash.mine), rows(clash.theirs)).map(({ label, here, there }) => (
        <section class="card" key={label}>
          <h2>{label}</h2>
          <dl class="summary">
            <div>
              <dt>{words.here}</dt>
              <dd>{here === '' ? words.empty : here}</dd>
            </div>
            <div>
              <dt>{words.there}</dt>
              <dd>{there === '' ? words.empty : there}</dd>
            </div>
          </dl>
        </section>
      ))}
      <Buttons>
        <Button text={words.keepHere} onPress={() => choose('mine')} />
        <Button kind="plain" text={words.keepThere} onPress={() => choose('theirs')} />
      </Buttons>
    </Page>
  );
};
