import { useState } from 'preact/hooks';
import { type Codes, codes } from '../content/codes.ts';
import { type Witness, witness } from '../content/witness.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { sha256Hex } from '../kit/digest.ts';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { hexFrom } from '../kit/hex.ts';
import { Notice } from '../kit/notice.tsx';
import { isSeal, isSecret } from '../kit/secret.ts';
import { faultText, filled } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';

type Found = 'fits' | 'differs' | 'noMeans';

type Pair = { readonly secret: string; readonly seal: string };

/** What is wrong with either field before anything is computed. */
export const pairFaults = (words: Witness, wording: Codes, { secret, seal }: Pair): Faults => {
  const told = (name: 'secret' | 'seal', value: string, sound: boolean, form: string): Faults => {
    if (sound) return {};
    if (value === '') return { [name]: faultText(wording, { path: name, code: 'required' }) };
    return { [name]: filled(form, { found: value.length }) };
  };
  return {
    ...told('secret', secret, isSecret(secret), words.secretForm),
    ...told('seal', seal, isSeal(seal), words.sealForm),
  };
};

export const compare = async ({ secret, seal }: Pair): Promise<Found> => {
  const computed = await sha256Hex(secret);
  if (computed === null) return 'noMeans';
  return computed === seal ? 'fits' : 'differs';
};

const moods = { fits: 'good', differs: 'bad', noMeans: 'warn' } as const;

/** Anybody holds a secret that was made public against the seal that was published before. */
export const SecretCheck = () => {
  const words = useWords(witness);
  const wording = useWords(codes);
  const [secret, setSecret] = useState('');
  const [seal, setSeal] = useState('');
  const [faults, setFaults] = useState<Faults>(noFaults);
  const [found, setFound] = useState<Found | null>(null);
  const check = async () => {
    const pair = { secret: hexFrom(secret), seal: hexFrom(seal) };
    const wrong = pairFaults(words, wording, pair);
    setFaults(wrong);
    setFound(isFaulty(wrong) ? null : await compare(pair));
  };
  return (
    <section>
      <h2>{words.checkTitle}</h2>
      <p>{words.checkText}</p>
      <ErrorSummary faults={faults} />
      <Form onSubmit={() => void check()}>
        <TextField
          name="secret"
          label={words.secret}
          value={secret}
          onValue={setSecret}
          fault={faults['secret']}
          code
        />
        <TextField
          name="seal"
          label={words.seal}
          value={seal}
          onValue={setSeal}
          fault={faults['seal']}
          code
        />
        <Buttons>
          <Button submit kind="plain" text={words.check} />
        </Buttons>
      </Form>
      <div role="status">
        {found !== null && (
          <Notice kind={moods[found]}>
            <p>{words[found]}</p>
          </Notice>
        )}
      </div>
    </section>
  );
};
