import { useState } from 'preact/hooks';
import type { ApplicationView, SeasonView } from '../../shared/contract/views.ts';
import { isBefore } from '../../shared/domain/season/calendar.ts';
import { supplementWords } from '../content/supplement.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Notice } from '../kit/notice.tsx';
import { useNow } from '../kit/now.ts';
import { deadlineOf, momentOf } from '../kit/time.ts';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLanguage, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import type { Opened } from './store.tsx';

type Standing = 'waiting' | 'better' | 'open' | 'closed' | 'none';

const seated: ReadonlySet<string> = new Set(['PLACED', 'ACCEPTED', 'CONFIRMED']);
const without: ReadonlySet<string> = new Set(['DECLINED', 'NO_SHOW']);

/** How this child stands to the supplement round at a moment. */
export const supplementStanding = (
  {
    state,
    placement,
    objection,
    allowed,
  }: Pick<ApplicationView, 'state' | 'placement' | 'objection' | 'allowed'>,
  { calendar: { supplement }, publishedRun }: Pick<SeasonView, 'calendar' | 'publishedRun'>,
  now: string,
): Standing => {
  if (supplement === undefined || publishedRun === null) return 'none';
  if (allowed.includes('rejoin')) return 'open';
  if (without.has(state)) return placement?.supplement === true ? 'none' : 'closed';
  if (!isBefore(now, supplement.publishAt)) return 'none';
  if (state === 'QUALIFIED') return 'waiting';
  return seated.has(state) && objection?.standing === 'upheld' ? 'better' : 'none';
};

/** Asks once more, on the page itself: no pop-up. */
const Join = ({ application, put }: Opened) => {
  const words = useWords(supplementWords);
  const [asking, setAsking] = useState(false);
  const { season, id, version } = application;
  const action = useAction(
    (request) => familiesApi('rejoin', { params: { season, id }, body: { version, request } }),
    put,
  );
  if (!asking) {
    return (
      <Buttons>
        <Button text={words.join} onPress={() => setAsking(true)} />
      </Buttons>
    );
  }
  return (
    <Notice live title={words.joinTitle}>
      <p>{words.joinText}</p>
      <TroubleNotice problem={action.problem} />
      <Buttons>
        <Button text={words.joinYes} busy={action.busy} onPress={action.run} />
        <Button kind="plain" text={words.joinNo} onPress={() => setAsking(false)} />
      </Buttons>
    </Notice>
  );
};

/** What the supplement round is to this family: how to join, or what comes next and when. */
export const Supplement = (opened: Opened) => {
  const words = useWords(supplementWords);
  const language = useLanguage();
  const now = useNow();
  const { application, season } = opened;
  const standing = supplementStanding(application, season, now);
  const { supplement } = season.calendar;
  if (standing === 'none' || supplement === undefined) return null;
  const joinTo = deadlineOf(supplement.joinTo, language);
  const publishAt = momentOf(supplement.publishAt, language);
  const texts = {
    waiting: words.waiting(publishAt),
    better: words.better(publishAt),
    open: words.open(joinTo, publishAt),
    closed: words.closed,
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{texts[standing]}</p>
      {standing === 'open' && <Join {...opened} />}
    </section>
  );
};
