import { useState } from 'preact/hooks';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, isFaulty } from '../kit/faults.tsx';
import { TextArea } from '../kit/fields.tsx';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { useFieldFaults } from './field-faults.ts';
import { ObjectionFiles } from './objection-files.tsx';
import { faultsIn, least } from './questions/rules.ts';
import { type Opened, WithApplication } from './store.tsx';

const Objection = (opened: Opened) => {
  const { application, season, put } = opened;
  const { objection: words } = useWords(applicationWords);
  const wording = useWords(codes);
  const local = useLocal();
  const [reason, setReason] = useState('');
  const base = `/${season.id}/${application.id}`;
  const action = useAction(
    (request) =>
      familiesApi('raiseObjection', {
        params: { season: season.id, id: application.id },
        body: { version: application.version, request, reason },
      }),
    (changed) => {
      put(changed);
      go(base);
    },
  );
  const { faults, check } = useFieldFaults(wording, action.problem);
  return (
    <Page title={words.title} caption={local(season.title)} back={base} faulty={isFaulty(faults)}>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <p>{words.lead}</p>
      <Form onSubmit={() => check(faultsIn({ reason }, { reason: least(5) })) && action.run()}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          maxLength={500}
          fault={faults['reason']}
        />
        <ObjectionFiles {...opened} />
        <Buttons>
          <Button submit text={words.send} busy={action.busy} />
        </Buttons>
      </Form>
    </Page>
  );
};

export const ObjectionPage = ({ season, id }: { season: string; id: string }) => (
  <WithApplication season={season} id={id}>
    {(opened) => <Objection {...opened} />}
  </WithApplication>
);
