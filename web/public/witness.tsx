import { useState } from 'preact/hooks';
import { witness } from '../content/witness.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { sha256Hex } from '../kit/digest.ts';
import { inFours } from '../kit/hex.ts';
import { newNonce } from '../kit/nonce.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/words.ts';
import { NonceCheck } from './nonce-check.tsx';

export type Committed = { readonly nonce: string; readonly commitment: string };

type SlipProps = {
  readonly title: string;
  readonly text: string;
  readonly value: string;
  readonly copy: string;
};

const Slip = ({ title, text, value, copy }: SlipProps) => (
  <section class="card slip">
    <h2>{title}</h2>
    <p>{text}</p>
    <p class="digits">{inFours(value)}</p>
    <CopyButton text={copy} value={value} />
  </section>
);

/** Two slips of paper: one to hand over at once, one to keep. */
export const Slips = ({ nonce, commitment }: Committed) => {
  const words = useWords(witness);
  return (
    <>
      <Slip
        title={words.commitment}
        text={words.commitmentText}
        value={commitment}
        copy={words.copyCommitment}
      />
      <Slip title={words.nonce} text={words.nonceText} value={nonce} copy={words.copyNonce} />
    </>
  );
};

const committedNow = async (): Promise<Committed | null> => {
  const nonce = newNonce();
  const commitment = await sha256Hex(nonce);
  return commitment === null ? null : { nonce, commitment };
};

/** The nonce is made, committed and shown on the witness's own device; nothing of it is sent or kept. */
export const WitnessPage = () => {
  const words = useWords(witness);
  const [committed, setCommitted] = useState<Committed | null>(null);
  const [unable, setUnable] = useState(false);
  const make = async () => {
    const made = await committedNow();
    setCommitted(made);
    setUnable(made === null);
  };
  return (
    <Page title={words.title} back="/">
      <p class="lead">{words.lead}</p>
      <div role="status">
        {unable && (
          <Notice kind="warn">
            <p>{words.noMeans}</p>
          </Notice>
        )}
        {committed !== null && (
          <Notice kind="warn">
            <p>{words.once}</p>
          </Notice>
        )}
      </div>
      {committed !== null && <Slips {...committed} />}
      <Buttons>
        {committed === null ? (
          <Button text={words.make} onPress={() => void make()} />
        ) : (
          <>
            <Button text={words.print} onPress={() => window.print()} />
            <Button kind="plain" text={words.again} onPress={() => void make()} />
          </>
        )}
      </Buttons>
      <p class="soft">{words.lost}</p>
      <div class="screen-only">
        <NonceCheck />
      </div>
    </Page>
  );
};
