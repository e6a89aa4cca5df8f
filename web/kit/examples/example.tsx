import type { FunctionComponent, VNode } from 'preact';
import type { LocalText } from '../../../shared/domain/text.ts';

/** Picks the text of the language that is spoken. */
export type Say = (text: LocalText) => string;

/** One component under the data it is given, by what the data shows. */
export type Examples = {
  readonly component: string;
  readonly shown: Readonly<Record<string, (say: Say) => VNode>>;
};

/** Plain data beside the component: at once fixture of a test, line of the gallery, subject of the accessibility check. */
export const examplesOf =
  <P extends object>(component: string, Component: FunctionComponent<P>) =>
  (data: Readonly<Record<string, (say: Say) => P>>): Examples => ({
    component,
    shown: Object.fromEntries(
      Object.entries(data).map(([name, props]) => [
        name,
        (say: Say) => <Component {...props(say)} />,
      ]),
    ),
  });

export const nothing = (): void => {};

export const text = (zh: string, en: string): LocalText => ({ zh, en });
