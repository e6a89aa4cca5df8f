import { useState } from 'preact/hooks';
import { staff } from '../content/staff.ts';
import type { OpenCase } from '../desk/desk.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Notice } from '../kit/notice.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';
import { schoolsApi } from './api.ts';

/** At the gate: arrived, or not. A no-show frees the seat, so it is asked once more. */
export const ArrivalActions = ({ view, put }: OpenCase) => {
  const { arrivals: words } = useWords(staff);
  const [asking, setAsking] = useState(false);
  const params = { season: view.season, id: view.id };
  const confirm = useAction(
    (request) => schoolsApi('confirmArrival', { params, body: { version: view.version, request } }),
    put,
  );
  const noShow = useAction(
    (request) => schoolsApi('recordNoShow', { params, body: { version: view.version, request } }),
    (changed) => {
      setAsking(false);
      put(changed);
    },
  );
  if (view.state === 'CONFIRMED' || view.state === 'NO_SHOW') {
    return (
      <Notice kind={view.state === 'CONFIRMED' ? 'good' : 'warn'} live>
        <p>{view.state === 'CONFIRMED' ? words.confirmed : words.recorded}</p>
      </Notice>
    );
  }
  if (!view.allowed.includes('confirm')) return null;
  return (
    <section class="card">
      <TroubleNotice problem={confirm.problem ?? noShow.problem} />
      {asking ? (
        <>
          <p>{words.noShowSure}</p>
          <Buttons>
            <Button kind="warn" text={words.noShowYes} busy={noShow.busy} onPress={noShow.run} />
            <Button kind="plain" text={words.back} onPress={() => setAsking(false)} />
          </Buttons>
        </>
      ) : (
        <Buttons>
          <Button text={words.confirm} busy={confirm.busy} onPress={confirm.run} />
          <Button kind="plain" text={words.noShow} onPress={() => setAsking(true)} />
        </Buttons>
      )}
    </section>
  );
};
