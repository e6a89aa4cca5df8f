import type { ProofView } from '../../shared/contract/proof-view.ts';
import type { ResultView } from '../../shared/contract/views.ts';
import { common } from '../content/common.ts';
import { proofWords } from '../content/proof.ts';
import type { Answer } from '../kit/api.ts';
import { type Colour, Notice, Tag } from '../kit/notice.tsx';
import { proofTools } from '../kit/proof-tools.ts';
import { publicApi } from '../kit/public-api.ts';
import { Table } from '../kit/table.tsx';
import { useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { announcedValue, proofSteps, type Standing, type Steps, stepsOf } from './check-proof.ts';

/** `steps` null: this browser cannot judge. */
export type Told = { readonly proof: ProofView; readonly steps: Steps | null };

/** Fetches what the device needs, and judges it there. */
export const tellProof = async (
  season: string,
  id: string,
  result: ResultView,
): Promise<Answer<Told>> => {
  const [proof, published] = await Promise.all([
    familiesApi('getProof', { params: { season, id } }),
    publicApi('getSigningKeys'),
  ]);
  if (!proof.ok) return proof;
  if (!published.ok) return published;
  const { keys } = published.value;
  const steps = await stepsOf({ id, result, proof: proof.value, keys }, proofTools).catch(
    () => null,
  );
  return { ok: true, value: { proof: proof.value, steps } };
};

const isSound = (steps: Steps): boolean => proofSteps.every((step) => steps[step] === 'holds');

export const isWrong = ({ steps }: Told): boolean =>
  steps !== null && proofSteps.some((step) => steps[step] === 'fails');

type VerdictProps = { readonly told: Told; readonly hotline: string; readonly number: string };

/** One quiet line where everything agrees; where it does not, what that means and what to do. */
export const Verdict = ({ told, hotline, number }: VerdictProps) => {
  const words = useWords(proofWords);
  const { hotline: callUs } = useWords(common);
  const { steps } = told;
  if (isWrong(told)) {
    return (
      <Notice kind="bad" live title={words.failsTitle}>
        <p>{words.failsMeans}</p>
        <p>{words.failsDo(number)}</p>
        <p>
          {callUs}{' '}
          <a href={`tel:${hotline.replace(/[^\d+]/g, '')}`}>
            <strong class="number">{hotline}</strong>
          </a>
        </p>
      </Notice>
    );
  }
  return steps !== null && isSound(steps) ? <p class="proved">✓ {words.quiet}</p> : null;
};

const colours: Readonly<Record<Standing, Colour>> = {
  holds: 'green',
  fails: 'red',
  'not-yet': 'grey',
};
const classes: Readonly<Record<Standing, string>> = {
  holds: 'done',
  fails: 'wrong',
  'not-yet': 'later',
};

const Details = ({ proof }: { proof: ProofView }) => {
  const words = useWords(proofWords);
  const { index, size } = proof.roster;
  const rows = [
    { item: words.ticket, value: proof.ticket },
    { item: words.place, value: words.placeOf(index + 1, size) },
    { item: words.rosterRoot, value: announcedValue(proof, 'roster', 'rosterRoot') },
    { item: words.seed, value: announcedValue(proof, 'seed', 'seed') },
    { item: words.resultRoot, value: announcedValue(proof, 'result', 'resultRoot') },
    { item: words.key, value: proof.key.kid },
  ];
  return (
    <details>
      <summary>{words.details}</summary>
      <Table
        caption={words.details}
        captionUnseen
        rows={rows}
        keyOf={({ item }) => item}
        empty=""
        columns={[
          { title: words.item, cell: ({ item }) => item },
          { title: words.value, cell: ({ value }) => <span class="hash">{value}</span> },
        ]}
      />
    </details>
  );
};

/** Step by step, for whoever pressed the button. */
export const ProofSteps = ({ told, season }: { told: Told; season: string }) => {
  const words = useWords(proofWords);
  const { steps, proof } = told;
  if (steps === null) {
    return (
      <Notice kind="warn" live>
        <p>{words.unable}</p>
      </Notice>
    );
  }
  const tags: Readonly<Record<Standing, string>> = {
    holds: words.fits,
    fails: words.differs,
    'not-yet': words.notYet,
  };
  return (
    <>
      <ol class="timeline proof">
        {proofSteps.map((step) => {
          const standing = steps[step];
          return (
            <li key={step} class={classes[standing]}>
              {words.steps[step][standing === 'fails' ? 'fails' : 'holds']}{' '}
              <Tag text={tags[standing]} colour={colours[standing]} />
            </li>
          );
        })}
      </ol>
      <p>{words.more}</p>
      <p>
        <a href={`/#/runs/${season}`}>{words.record}</a>
      </p>
      <Details proof={proof} />
    </>
  );
};
