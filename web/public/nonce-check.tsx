import { useState } from 'preact/hooks';
import { type Codes, codes } from '../content/codes.ts';
import { type Witness, witness } from '../content/witness.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { sha256Hex } from '../kit/digest.ts';
import { ErrorSummary, type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { TextField } from '../kit/fields.tsx';
import { hexFrom } from '../kit/hex.ts';
import { isCommitment, isNonce } from '../kit/nonce.ts';
import { Notice } from '../kit/notice.tsx';
import { faultText, filled } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';

type Found = 'fits' | 'differs' | 'noMeans';

type Pair = { readonly nonce: string; readonly commitment: string };

/** What is wrong with either field before anything is computed. */
export const pairFaults = (words: Witness, wording: Codes, { nonce, commitment }: Pair): Faults => {
  const told = (
    name: 'nonce' | 'commitment',
    value: string,
    sound: boolean,
    form: string,
  ): Faults => {
    if (sound) return {};
    if (value === '') return { [name]: faultText(wording, { path: name, code: 'required' }) };
    return { [name]: filled(form, { found: value.length }) };
  };
  return {
    ...told('nonce', nonce, isNonce(nonce), words.nonceForm),
    ...told('commitment', commitment, isCommitment(commitment), words.commitmentForm),
  };
};

export const compare = async ({ nonce, commitment }: Pair): Promise<Found> => {
  const computed = await sha256Hex(nonce);
  if (computed === null) return 'noMeans';
  return computed === commitment ? 'fits' : 'differs';
};

const moods = { fits: 'good', differs: 'bad', noMeans: 'warn' } as const;

/** Anybody holds a nonce that was made public against the commitment that was published before. */
export const NonceCheck = () => {
  const words = useWords(witness);
  const wording = useWords(codes);
  const [nonce, setNonce] = useState('');
  const [commitment, setCommitment] = useState('');
  const [faults, setFaults] = useState<Faults>(noFaults);
  const [found, setFound] = useState<Found | null>(null);
  const check = async () => {
    const pair = { nonce: hexFrom(nonce), commitment: hexFrom(commitment) };
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
          name="nonce"
          label={words.nonce}
          value={nonce}
          onValue={setNonce}
          fault={faults['nonce']}
          code
        />
        <TextField
          name="commitment"
          label={words.commitment}
          value={commitment}
          onValue={setCommitment}
          fault={faults['commitment']}
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
