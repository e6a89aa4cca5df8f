import { useState } from 'preact/hooks';
import { checkPhone } from '../../shared/domain/identity/index.ts';
import { codes } from '../content/codes.ts';
import { families } from '../content/families.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf, faultText } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { familiesApi, keepToken } from './api.ts';
import { BeforeApplying } from './before-applying.tsx';
import { useStore } from './store.tsx';

export const PhonePage = () => {
  const { signIn: words } = useWords(families);
  const wording = useWords(codes);
  const { phone, putPhone, putShownCode } = useStore();
  const [own, setOwn] = useState<Faults>(noFaults);
  const action = useAction(
    (request) => familiesApi('requestCode', { body: { phone, request } }),
    ({ shownCode }) => {
      putShownCode(shownCode ?? null);
      go('/sign-in/code');
    },
  );
  const send = () => {
    const checked = checkPhone(phone);
    setOwn(
      checked.ok ? noFaults : { phone: faultText(wording, { path: 'phone', code: checked.code }) },
    );
    if (checked.ok) action.run();
  };
  const told = action.problem === null ? noFaults : faultsOf(wording, action.problem);
  const faults = isFaulty(own) ? own : told;
  return (
    <Page title={words.title} faulty={isFaulty(faults)}>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <p>{words.lead}</p>
      <Form onSubmit={send}>
        <TextField
          name="phone"
          label={words.phone}
          value={phone}
          onValue={putPhone}
          inputMode="tel"
          autoComplete="tel"
          maxLength={20}
          narrow
          fault={faults['phone']}
        />
        <Buttons>
          <Button submit text={words.send} busy={action.busy} />
        </Buttons>
      </Form>
      <BeforeApplying />
    </Page>
  );
};

const ShownCode = ({ code }: { code: string }) => {
  const { signIn: words } = useWords(families);
  return (
    <p class="demo-code" role="note">
      {words.shown} <strong class="number">{code}</strong>
    </p>
  );
};

export const CodePage = () => {
  const { signIn: words } = useWords(families);
  const wording = useWords(codes);
  const { phone, shownCode, putShownCode } = useStore();
  const [code, setCode] = useState('');
  const enter = useAction(
    (request) => familiesApi('signIn', { body: { phone, code, request } }),
    ({ token }) => {
      keepToken(token);
      putShownCode(null);
      go('/', { replace: true });
    },
  );
  const again = useAction(
    (request) => familiesApi('requestCode', { body: { phone, request } }),
    (answer) => {
      putShownCode(answer.shownCode ?? null);
      setCode('');
    },
  );
  // the number lives in memory only: a page opened anew starts with it
  if (phone === '') return <PhonePage />;
  const wrong: Faults =
    enter.problem?.code === 'code-wrong' || enter.problem?.code === 'invalid-input'
      ? { code: wording.troubles['code-wrong'] }
      : noFaults;
  const problem = again.problem ?? (isFaulty(wrong) ? null : enter.problem);
  return (
    <Page title={words.codeTitle} back="/sign-in" faulty={isFaulty(wrong)}>
      <ErrorSummary faults={wrong} />
      <TroubleNotice problem={problem} />
      <p class="number">{words.codeLead(phone)}</p>
      {shownCode !== null && <ShownCode code={shownCode} />}
      <Form onSubmit={enter.run}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          onValue={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          narrow
          fault={wrong['code']}
        />
        <Buttons>
          <Button submit text={words.enter} busy={enter.busy} />
          <Button kind="plain" text={words.again} busy={again.busy} onPress={again.run} />
        </Buttons>
      </Form>
    </Page>
  );
};
