import { useEffect } from 'preact/hooks';
import type { SeasonView } from '../../../shared/contract/views.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import type { Answer } from '../../kit/api.ts';
import { useLoad } from '../../kit/load.ts';
import { Notice } from '../../kit/notice.tsx';
import { publicApi } from '../../kit/public-api.ts';
import { Await } from '../../kit/trouble.tsx';
import { type FieldsProps, type Question, schoolName, textIn } from './question.ts';
import { moved, ordered } from './reorder.ts';

/** the order in which categories let an address decide: the dwelling before the household */
const addressKinds = ['title', 'contract', 'hukou', 'permit'] as const;

const addressOf = ({ claims }: Answers): string | null => {
  for (const kind of addressKinds) {
    const claim = claims.find((one) => one.kind === kind);
    if (claim !== undefined && 'address' in claim) return claim.address;
  }
  return null;
};

const offered = async (
  season: SeasonView,
  answers: Answers,
): Promise<Answer<readonly string[]>> => {
  const address = addressOf(answers);
  if (address === null) return { ok: true, value: [] };
  const answer = await publicApi('lookUpZone', {
    params: { season: season.id },
    body: { address },
  });
  if (!answer.ok) return answer;
  return { ok: true, value: [...new Set(answer.value.zones.flatMap(({ schools }) => schools))] };
};

const split = (text: string): readonly string[] => text.split(',').filter((id) => id !== '');

type OrderProps = FieldsProps & { readonly schools: readonly string[] };

const Order = ({ schools, values, set, words, season, local }: OrderProps) => {
  const list = ordered(schools, split(textIn(values, 'choices')));
  const text = list.join(',');
  useEffect(() => {
    if (textIn(values, 'choices') !== text) set('choices', text);
  }, [text, values, set]);
  const move = (index: number, step: -1 | 1) => set('choices', moved(list, index, step).join(','));
  return (
    <ol class="order">
      {list.map((id, index) => {
        const name = local(schoolName(season, id));
        return (
          <li key={id}>
            <span>{name}</span>
            <span class="moves">
              <button
                type="button"
                class="tool"
                aria-label={words.choices.up(name)}
                onClick={() => move(index, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="tool"
                aria-label={words.choices.down(name)}
                onClick={() => move(index, 1)}
              >
                ↓
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
};

const ChoicesFields = (props: FieldsProps) => {
  const { answers, season, words, local } = props;
  const load = useLoad(() => offered(season, answers), 'offered');
  return (
    <Await load={load}>
      {(schools) => {
        const [only] = schools;
        if (only === undefined) {
          return (
            <Notice>
              <p>{words.choices.unknown}</p>
            </Notice>
          );
        }
        if (schools.length === 1) {
          return (
            <Notice>
              <p>{words.choices.single(local(schoolName(season, only)))}</p>
            </Notice>
          );
        }
        return <Order {...props} schools={schools} />;
      }}
    </Await>
  );
};

export const choicesQuestion: Question = {
  path: 'schools',
  asked: ({ answers, season }) =>
    season.zones.some(({ schools }) => schools.length > 1) && addressOf(answers) !== null,
  optional: true,
  title: (words) => words.choices.title,
  lead: (words) => words.choices.lead,
  values: ({ choices }) => ({ choices: choices.join(',') }),
  Fields: ChoicesFields,
  read: (values, { answers }) => ({
    ok: true,
    answers: { ...answers, choices: [...split(textIn(values, 'choices'))] },
  }),
  rows: ({ answers, season }, words, local) => [
    {
      label: words.choices.row,
      value:
        answers.choices.length === 0
          ? words.choices.nearest
          : answers.choices.map((id) => local(schoolName(season, id))).join(' → '),
    },
  ],
};
