import { useState } from 'preact/hooks';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { arrivalDays } from '../../shared/domain/season/arrival-days.ts';
import { paperWords } from '../content/papers.ts';
import { useAction } from '../kit/action.ts';
import { ArrivalInfo } from '../kit/arrival.tsx';
import { inWechat } from '../kit/browser.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { saveFile } from '../kit/download.ts';
import { Notice } from '../kit/notice.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLanguage, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import type { Opened } from './store.tsx';

type PaperProps = {
  readonly application: Pick<ApplicationView, 'season' | 'id'>;
  readonly text: string;
  readonly button: string;
  readonly endpoint: 'getRecord' | 'getNotice';
};

/** Fetched with the session and kept as a file: a link alone would carry no token. */
const Paper = ({ application, text, button, endpoint }: PaperProps) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const [saved, setSaved] = useState(false);
  const { season, id } = application;
  const action = useAction(
    () => familiesApi(endpoint, { params: { season, id }, query: { language } }),
    (file) => {
      saveFile(file, `${id}.pdf`);
      setSaved(true);
    },
  );
  return (
    <section class="screen-only">
      <p>{text}</p>
      {inWechat() && (
        <Notice>
          <p>{words.inWechat}</p>
        </Notice>
      )}
      <TroubleNotice problem={action.problem} />
      <Buttons>
        <Button
          kind="plain"
          text={action.busy ? words.preparing : button}
          busy={action.busy}
          onPress={action.run}
        />
      </Buttons>
      <div aria-live="polite">
        {saved && (
          <>
            <p>{words.saved}</p>
            <p class="soft">{words.failed}</p>
          </>
        )}
      </div>
    </section>
  );
};

/** 报名回执, for whatever was sent in. */
export const RecordPaper = ({ application }: Pick<Opened, 'application'>) => {
  const words = useWords(paperWords);
  return (
    <Paper
      application={application}
      text={words.recordText}
      button={words.record}
      endpoint="getRecord"
    />
  );
};

/** The day of arrival for whoever has a place, 入学通知书 for whoever has accepted it. */
export const ArrivalDay = ({ application, season }: Pick<Opened, 'application' | 'season'>) => {
  const words = useWords(paperWords);
  const { placement, state } = application;
  const school = season.schools.find(({ id }) => id === placement?.school);
  const accepted = state === 'ACCEPTED' || state === 'CONFIRMED';
  if (school === undefined || !(accepted || state === 'PLACED')) return null;
  return (
    <section>
      <h2>{words.arrival.title}</h2>
      <ArrivalInfo
        arrival={school.arrival}
        address={school.address}
        days={arrivalDays(season.calendar, school, placement)}
      />
      {accepted && (
        <Paper
          application={application}
          text={words.noticeText}
          button={words.notice}
          endpoint="getNotice"
        />
      )}
    </section>
  );
};
