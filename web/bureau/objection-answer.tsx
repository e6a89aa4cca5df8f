import { useState } from 'preact/hooks';
import { codes } from '../content/codes.ts';
import { staff } from '../content/staff.ts';
import type { OpenCase } from '../desk/desk.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { Radios, TextArea } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { momentOf } from '../kit/time.ts';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLanguage, useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { Correction, useCorrection } from './correction.tsx';
import { ObjectionFiles } from './objection-files.tsx';

const AnswerForm = (opened: OpenCase) => {
  const { view, put } = opened;
  const { objection: words } = useWords(staff);
  const { faults: wording } = useWords(codes);
  const { judged, set, correction } = useCorrection(opened);
  const [decided, setDecided] = useState('');
  const [answer, setAnswer] = useState('');
  const [faults, setFaults] = useState<Faults>(noFaults);
  const upheld = decided === 'upheld';
  const action = useAction(
    (request) =>
      bureauApi('decideObjection', {
        params: { season: view.season, id: view.id },
        body: { version: view.version, request, upheld, answer, ...(upheld ? correction : {}) },
      }),
    put,
  );
  const send = () => {
    const found: Faults = {
      ...(decided === '' ? { decided: wording.required } : {}),
      ...(answer.trim().length < 5 ? { answer: wording['too-small'] } : {}),
    };
    setFaults(found);
    if (!isFaulty(found)) action.run();
  };
  return (
    <Form onSubmit={send}>
      <TroubleNotice problem={action.problem} />
      <Radios
        name="decided"
        label={words.decision}
        value={decided}
        onValue={setDecided}
        fault={faults['decided']}
        options={[
          { value: 'upheld', text: words.upheld },
          { value: 'dismissed', text: words.dismissed },
        ]}
      />
      {upheld && view.state !== 'NOT_QUALIFIED' && (
        <Correction opened={opened} judged={judged} set={set} />
      )}
      <TextArea
        name="answer"
        label={words.answer}
        hint={words.answerHint}
        value={answer}
        onValue={setAnswer}
        maxLength={500}
        fault={faults['answer']}
      />
      <Buttons>
        <Button submit text={words.send} busy={action.busy} />
      </Buttons>
    </Form>
  );
};

/** The family's objection, first on the page, and the answer it gets. */
export const ObjectionAnswer = (opened: OpenCase) => {
  const { objection: words } = useWords(staff);
  const language = useLanguage();
  const { objection, allowed } = opened.view;
  if (objection === null) return null;
  const open = objection.standing === 'open';
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <Notice kind={open ? 'warn' : 'plain'}>
        <p>{objection.reason}</p>
        <p class="soft">{words.raised(momentOf(objection.raisedAt, language))}</p>
      </Notice>
      <ObjectionFiles {...opened} />
      {objection.answer !== undefined && <p>{objection.answer}</p>}
      {open && allowed.includes('decide-objection') && <AnswerForm {...opened} />}
    </section>
  );
};
