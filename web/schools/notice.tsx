import { useState } from 'preact/hooks';
import type { NoticeView, SeasonView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { type GateWords, gateWords } from '../content/gate.ts';
import { staff } from '../content/staff.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, LinkButton } from '../kit/buttons.tsx';
import { SummaryList } from '../kit/lists.tsx';
import { useLoad } from '../kit/load.ts';
import { Notice, type NoticeKind, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { stateColours } from '../kit/states.ts';
import { Await, TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { schoolsApi } from './api.ts';

type Child = NonNullable<NoticeView['child']>;

const verdicts: Readonly<
  Record<NoticeView['standing'] | 'not-ours', readonly [NoticeKind, keyof GateWords]>
> = {
  genuine: ['good', 'genuine'],
  replaced: ['bad', 'replaced'],
  'other-school': ['warn', 'otherSchool'],
  'not-ours': ['bad', 'notOurs'],
};

export const Verdict = ({ standing }: { standing: keyof typeof verdicts }) => {
  const words = useWords(gateWords);
  const [kind, text] = verdicts[standing];
  return (
    <Notice kind={kind} live>
      <p>{words[text]}</p>
    </Notice>
  );
};

type ChildProps = { readonly season: SeasonView; readonly id: string; readonly child: Child };

/** Who stands at the gate, and the one thing to be done. */
export const ChildAtGate = ({ season, id, child }: ChildProps) => {
  const words = useWords(gateWords);
  const { arrivals } = useWords(staff);
  const wording = useWords(codes);
  const local = useLocal();
  const [state, setState] = useState(child.state);
  const action = useAction(
    (request) =>
      schoolsApi('confirmArrival', {
        params: { season: season.id, id },
        body: { version: child.version, request },
      }),
    (confirmed) => setState(confirmed.state),
  );
  const school = season.schools.find((one) => one.id === child.school);
  const arrived = state === 'CONFIRMED';
  return (
    <>
      <SummaryList
        rows={[
          { label: words.child, value: <strong>{child.name}</strong> },
          { label: words.school, value: school === undefined ? child.school : local(school.name) },
          {
            label: words.state,
            value: <Tag text={wording.states[state]} colour={stateColours[state]} />,
          },
          { label: words.lot, value: <span class="number">{child.number}</span> },
          { label: words.number, value: <span class="number">{id}</span> },
        ]}
      />
      <TroubleNotice problem={action.problem} />
      {arrived && (
        <Notice kind="good" live>
          <p>{arrivals.confirmed}</p>
        </Notice>
      )}
      {!arrived && !child.mayConfirm && <p>{words.notNow}</p>}
      {!arrived && child.mayConfirm && (
        <Buttons>
          <Button text={words.confirm} busy={action.busy} onPress={action.run} />
        </Buttons>
      )}
    </>
  );
};

type NoticeProps = { readonly season: string; readonly id: string; readonly code: string };

/** Where the code on an admission notice leads, once the school has signed in. */
export const NoticePage = ({ season, id, code }: NoticeProps) => {
  const words = useWords(gateWords);
  const load = useLoad(
    () => schoolsApi('checkNotice', { params: { season, id }, body: { code } }),
    `${season}/${id}/${code}`,
  );
  const seasonLoad = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  const { state } = load;
  const unknown = state.standing === 'failed' && state.problem.code === 'not-found';
  return (
    <Page title={words.title} back={`/${season}/arrivals`}>
      {unknown ? (
        <Verdict standing="not-ours" />
      ) : (
        <Await load={seasonLoad}>
          {(view) => (
            <Await load={load}>
              {({ standing, child }) => (
                <>
                  <Verdict standing={standing} />
                  {child !== null && <ChildAtGate season={view} id={id} child={child} />}
                </>
              )}
            </Await>
          )}
        </Await>
      )}
      <LinkButton kind="plain" path={`/${season}/arrivals`} text={words.next} />
    </Page>
  );
};
