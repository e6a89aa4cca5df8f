import type { ComponentChildren } from 'preact';

export type NoticeKind = 'plain' | 'good' | 'warn' | 'bad';

type NoticeProps = {
  readonly kind?: NoticeKind;
  /** announced when it appears */
  readonly live?: boolean;
  readonly title?: string;
  readonly children: ComponentChildren;
};

export const Notice = ({ kind = 'plain', live, title, children }: NoticeProps) => (
  <div class={`notice ${kind}`} {...(live ? { role: 'status' as const } : {})}>
    {title !== undefined && <h2>{title}</h2>}
    {children}
  </div>
);

export type Colour = 'grey' | 'blue' | 'green' | 'orange' | 'red';

export const Tag = ({ text, colour = 'grey' }: { text: string; colour?: Colour }) => (
  <span class={`tag ${colour}`}>{text}</span>
);

/** The green panel of a thing done: what, and the number to keep. */
export const Panel = ({ children }: { children: ComponentChildren }) => (
  <div class="panel">{children}</div>
);
