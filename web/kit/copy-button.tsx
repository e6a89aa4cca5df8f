import { useState } from 'preact/hooks';
import { common } from '../content/common.ts';
import { Button } from './buttons.tsx';
import { useWords } from './words.ts';

type CopyButtonProps = {
  readonly text: string;
  readonly value: string;
  /** where the text alone does not say what is copied */
  readonly spoken?: string;
};

const copied = async (value: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
};

/** Browsers inside other programs may refuse: then the page says how a finger does it. */
export const CopyButton = ({ text, value, spoken }: CopyButtonProps) => {
  const words = useWords(common);
  const [told, setTold] = useState('');
  const copy = async () => setTold((await copied(value)) ? words.copied : words.copyByHand);
  return (
    <span class="copy">
      <Button
        kind="plain"
        small
        text={text}
        onPress={() => void copy()}
        {...(spoken === undefined ? {} : { spoken })}
      />
      <span class="soft" role="status">
        {told}
      </span>
    </span>
  );
};
