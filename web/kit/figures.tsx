import type { ComponentChildren } from 'preact';
import { common } from '../content/common.ts';
import { useWords } from './words.ts';

export type Ratio = {
  readonly numerator: number;
  readonly denominator: number;
  /** thousandths: 1000 is 100 % */
  readonly target: number;
  readonly met: boolean;
};

/** Cut, not rounded: 99.96 % is not shown as 100.0 %. */
export const percentOf = (numerator: number, denominator: number): string =>
  denominator === 0 ? '–' : `${(Math.floor((numerator * 1000) / denominator) / 10).toFixed(1)}%`;

/** Tenths of a percentage point to the target, rounded up: a missed target never reads 差 0.0. */
export const pointsShort = ({ numerator, denominator, target }: Ratio): string =>
  (Math.max(1, Math.ceil((target * denominator - numerator * 1000) / denominator)) / 10).toFixed(1);

const width = (thousandths: number) => ({ width: `${Math.min(100, thousandths / 10)}%` });

/** Number, bar with the target's tick, and words: never colour alone. */
export const RatioBar = ({ title, ratio }: { title: string; ratio: Ratio }) => {
  const words = useWords(common);
  const { numerator, denominator, target, met } = ratio;
  const share = denominator === 0 ? 0 : (numerator * 1000) / denominator;
  return (
    <div class="ratio">
      <p class="ratio-words">
        <span>{title}</span>
        <b>{percentOf(numerator, denominator)}</b>
      </p>
      <div class="bar" aria-hidden="true">
        <span class={met ? 'met' : 'missed'} style={width(share)} />
        <i style={{ left: `${Math.min(99.5, target / 10)}%` }} />
      </div>
      <small>
        {words.ratioOf(numerator, denominator)} · {words.target(percentOf(target, 1000))} ·{' '}
        <strong>{met ? words.met : words.short(pointsShort(ratio))}</strong>
      </small>
    </div>
  );
};

type LoadBarProps = { readonly part: number; readonly whole: number; readonly colour: string };

/** A bar inside a table cell; the figures stand beside it. */
export const LoadBar = ({ part, whole, colour }: LoadBarProps) => (
  <div class="bar" aria-hidden="true">
    <span class={colour} style={width(whole === 0 ? 1000 : (part * 1000) / whole)} />
  </div>
);

export type Tile = {
  readonly title: string;
  readonly figure: ComponentChildren;
  readonly note?: string;
  readonly mood?: 'good' | 'bad' | undefined;
};

export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <dl class="tiles">
    {tiles.map(({ title, figure, note, mood }) => (
      <div class={mood === undefined ? 'tile' : `tile ${mood}`} key={title}>
        <dt>{title}</dt>
        <dd>{figure}</dd>
        {note !== undefined && <dd class="note">{note}</dd>}
      </div>
    ))}
  </dl>
);

type ProgressProps = { readonly label: string; readonly done: number; readonly of: number };

export const Progress = ({ label, done, of }: ProgressProps) => (
  <div class="ratio" role="status">
    <p class="ratio-words">
      <span>{label}</span>
      <b>
        {done} / {of}
      </b>
    </p>
    <div class="bar" aria-hidden="true">
      <span style={width(of === 0 ? 0 : (done * 1000) / of)} />
    </div>
  </div>
);
