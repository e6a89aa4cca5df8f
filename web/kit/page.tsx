import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../content/common.ts';
import { to, usePlace } from './router.tsx';
import { useWords } from './words.ts';

type PageProps = {
  readonly title: string;
  /** stands above the title in the same heading */
  readonly caption?: string;
  /** where 返回 leads; absent on the first page of a service */
  readonly back?: string;
  readonly faulty?: boolean;
  /** wide pages hold tables */
  readonly wide?: boolean;
  /** a page whose heading stands in a panel of its own */
  readonly headless?: boolean;
  readonly children: ComponentChildren;
};

/** The focus goes to the heading after every navigation, so that a screen reader starts where the page starts. */
export const Heading = ({ title, caption }: { title: string; caption?: string | undefined }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { first } = usePlace();
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {caption !== undefined && <span class="caption">{caption} </span>}
      {title}
    </h1>
  );
};

export const Page = ({ title, caption, back, faulty, wide, headless, children }: PageProps) => {
  const words = useWords(common);
  useEffect(() => {
    document.title = `${faulty ? words.errorPrefix : ''}${title} - ${words.service}`;
  }, [title, faulty, words]);
  return (
    <div class={wide ? undefined : 'sheet'}>
      {back !== undefined && (
        <a class="back" href={to(back)}>
          {words.back}
        </a>
      )}
      {!headless && <Heading title={title} caption={caption} />}
      {children}
    </div>
  );
};
