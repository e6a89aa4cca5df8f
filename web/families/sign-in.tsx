import { useEffect, useState } from 'preact/hooks';
import { checkPhone } from '../../shared/domain/identity/phone.ts';
import { families } from '../content/families.ts';
import { useAction } from '../kit/action.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { useCodes } from '../kit/codes-later.ts';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { go, route } from '../kit/router.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultsOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { familiesApi, keepToken, takeInterrupted, wasInterrupted } from './api.ts';
import { BeforeApplying } from './before-applying.tsx';
import { keepPerson } from './person.ts';
import { useStore } from './store.tsx';

const wrongPhone = (code: string): Trouble => ({
  code: 'invalid-input',
  facts: {},
  fields: [{ path: 'phone', code }],
  correlation: null,
});

export const PhonePage = () => {
  const { signIn: words } = useWords(families);
  const { phone, putPhone, putShownCode } = useStore();
  const [wrong, setWrong] = useState<Trouble | null>(null);
  const action = useAction(
    (request) => familiesApi('requestCode', { body: { phone, request } }),
    ({ shownCode }) => {
      putShownCode(shownCode ?? null);
      go('/sign-in/code');
    },
  );
  const send = () => {
    const checked = checkPhone(phone);
    setWrong(checked.ok ? null : wrongPhone(checked.code));
    if (checked.ok) action.run();
  };
  const problem = wrong ?? action.problem;
  const wording = useCodes(problem);
  const faults = problem === null || wording === null ? noFaults : faultsOf(wording, problem);
  return (
    <Page title={words.title} faulty={isFaulty(faults)}>
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={problem} />}
      {wasInterrupted() && (
        <Notice kind="warn">
          <p>{words.ended}</p>
        </Notice>
      )}
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
  const { phone, shownCode, putShownCode } = useStore();
  const [code, setCode] = useState('');
  const enter = useAction(
    async (request) => {
      const answer = await familiesApi('signIn', { body: { phone, code, request } });
      if (!answer.ok) return answer;
      keepToken(answer.value.token);
      return { ok: true as const, value: { same: await keepPerson(phone) } };
    },
    ({ same }) => {
      putShownCode(null);
      const before = takeInterrupted();
      go(same && before !== null ? before : '/', { replace: true });
      // what the tab remembers of another guardian goes
      if (!same) window.location.reload();
    },
  );
  const again = useAction(
    (request) => familiesApi('requestCode', { body: { phone, request } }),
    (answer) => {
      putShownCode(answer.shownCode ?? null);
      setCode('');
    },
  );
  const wording = useCodes(enter.problem);
  // what stands behind the sign-in comes while the code is on its way
  useEffect(() => void import('./signed-in.tsx').catch(() => {}), []);
  // the number lives in memory only: a page opened anew starts with it
  if (phone === '') return <PhonePage />;
  const wrong: Faults =
    wording !== null &&
    (enter.problem?.code === 'code-wrong' || enter.problem?.code === 'invalid-input')
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

export const signInRoutes = [
  route('/sign-in', () => <PhonePage />),
  route('/sign-in/code', () => <CodePage />),
];
