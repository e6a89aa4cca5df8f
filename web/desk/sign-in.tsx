import { useState } from 'preact/hooks';
import { staff as staffWords } from '../content/staff.ts';
import { tab } from '../kit/browser.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import type { Demo } from '../kit/demo.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/words.ts';
import {
  authorizeUrl,
  challengeOf,
  discover,
  newPending,
  readConfig,
  readPending,
  redeem,
  type Tools,
} from './oidc.ts';

const pendingKey = 'sunshine.staff.pending';

const tools: Tools = {
  fetch: (url, init) => fetch(url, init),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  sha256: (text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
};

const redirect = (): string => `${window.location.origin}${window.location.pathname}`;

const leave = async (): Promise<boolean> => {
  const config = await readConfig(tools);
  const endpoints = config === null ? null : await discover(tools, config);
  if (config === null || endpoints === null) return false;
  const pending = newPending(tools, window.location.hash);
  tab.write(pendingKey, JSON.stringify(pending));
  const challenge = await challengeOf(tools, pending.verifier);
  window.location.assign(authorizeUrl(endpoints, config, redirect(), pending, challenge));
  return true;
};

export type Returned = 'not-returning' | 'signed-in' | 'failed';

/** Called before the pages are shown: takes up the code the issuer sent back, and cleans the address. */
export const takeUpSignIn = async (tokenKey: string): Promise<Returned> => {
  const answer = new URLSearchParams(window.location.search);
  if (!answer.has('code') && !answer.has('error')) return 'not-returning';
  const pending = readPending(tab.read(pendingKey));
  tab.write(pendingKey, null);
  window.history.replaceState(null, '', `${redirect()}${pending?.hash ?? ''}`);
  try {
    const config = await readConfig(tools);
    const token = config === null ? null : await redeem(tools, config, redirect(), pending, answer);
    if (token === null) return 'failed';
    tab.write(tokenKey, token);
    return 'signed-in';
  } catch {
    return 'failed';
  }
};

type SignInProps = {
  readonly returned: Returned;
  readonly demo: Demo | null;
  readonly audience: 'school' | 'bureau';
};

export const StaffSignIn = ({ returned, demo, audience }: SignInProps) => {
  const { signIn: words } = useWords(staffWords);
  const [busy, setBusy] = useState(false);
  const [unavailable, setUnavailable] = useState(false);
  const enter = async () => {
    setBusy(true);
    const left = await leave().catch(() => false);
    setBusy(left);
    setUnavailable(!left);
  };
  return (
    <Page title={words.title}>
      {returned === 'failed' && !unavailable && (
        <Notice kind="bad" live>
          <p>{words.failed}</p>
        </Notice>
      )}
      {unavailable && (
        <Notice kind="bad" live>
          <p>{words.unavailable}</p>
        </Notice>
      )}
      <p>{words.lead}</p>
      <Buttons>
        <Button text={words.enter} busy={busy} onPress={() => void enter()} />
      </Buttons>
      {demo !== null && (
        <section class="demo-code">
          <h2>{words.staffTitle}</h2>
          <ul>
            {demo.staff
              .filter((one) => one.role === audience)
              .map(({ name, hint }) => (
                <li key={name}>
                  {name}
                  <br />
                  <small>{hint}</small>
                </li>
              ))}
          </ul>
        </section>
      )}
    </Page>
  );
};
