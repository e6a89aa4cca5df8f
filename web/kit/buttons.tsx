import type { ComponentChildren } from 'preact';
import { to } from './router.tsx';

type ButtonProps = {
  readonly text: string;
  readonly onPress?: () => void;
  readonly kind?: 'main' | 'plain' | 'warn';
  readonly small?: boolean;
  readonly submit?: boolean;
  readonly busy?: boolean;
  /** where the text alone does not say which row it acts on */
  readonly spoken?: string;
};

const classOf = (kind: ButtonProps['kind'] = 'main', small = false): string =>
  ['button', ...(kind === 'main' ? [] : [kind]), ...(small ? ['small'] : [])].join(' ');

/** A busy button keeps the focus and its place; it only stops doing anything. */
export const Button = ({ text, onPress, kind, small, submit, busy, spoken }: ButtonProps) => (
  <button
    type={submit ? 'submit' : 'button'}
    class={classOf(kind, small)}
    {...(busy ? { 'aria-disabled': true } : {})}
    onClick={() => {
      if (!busy) onPress?.();
    }}
  >
    {text}
    {spoken !== undefined && <span class="unseen">{spoken}</span>}
  </button>
);

type LinkButtonProps = {
  readonly text: string;
  readonly path: string;
  readonly kind?: 'main' | 'plain';
  readonly small?: boolean;
};

export const LinkButton = ({ text, path, kind, small }: LinkButtonProps) => (
  <a class={classOf(kind, small)} href={to(path)}>
    {text}
  </a>
);

export const Buttons = ({ children }: { children: ComponentChildren }) => (
  <div class="buttons">{children}</div>
);

type FormProps = {
  readonly onSubmit: () => void;
  /** true: the text was taken, the field under the cursor gets none of it */
  readonly onPaste?: (text: string, target: EventTarget | null) => boolean;
  readonly children: ComponentChildren;
};

/** Faults are told by the page, in words, after the press; the browser's own bubbles stay off. */
export const Form = ({ onSubmit, onPaste, children }: FormProps) => (
  <form
    noValidate
    onPaste={(event) => {
      const text = event.clipboardData?.getData('text') ?? '';
      if (onPaste?.(text, event.target)) event.preventDefault();
    }}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);
