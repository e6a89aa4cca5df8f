import { useState } from 'preact/hooks';
import { witness } from '../content/witness.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { sha256Hex } from '../kit/digest.ts';
import { inFours } from '../kit/hex.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { newSecret } from '../kit/secret.ts';
import { useWords } from '../kit/words.ts';
import { SecretCheck } from './secret-check.tsx';

export type Sealed = { readonly secret: string; readonly seal: string };

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
export const Slips = ({ secret, seal }: Sealed) => {
  const words = useWords(witness);
  return (
    <>
      <Slip title={words.seal} text={words.sealText} value={seal} copy={words.copySeal} />
      <Slip title={words.secret} text={words.secretText} value={secret} copy={words.copySecret} />
    </>
  );
};

const sealedNow = async (): Promise<Sealed | null> => {
  const secret = newSecret();
  const seal = await sha256Hex(secret);
  return seal === null ? null : { secret, seal };
};

/** The secret is made, sealed and shown on the witness's own device; nothing of it is sent or kept. */
export const WitnessPage = () => {
  const words = useWords(witness);
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const [unable, setUnable] = useState(false);
  const make = async () => {
    const made = await sealedNow();
    setSealed(made);
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
        {sealed !== null && (
          <Notice kind="warn">
            <p>{words.once}</p>
          </Notice>
        )}
      </div>
      {sealed !== null && <Slips {...sealed} />}
      <Buttons>
        {sealed === null ? (
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
        <SecretCheck />
      </div>
    </Page>
  );
};
