import type { ComponentChildren } from 'preact';
import { common } from '../content/common.ts';
import { type Colour, Tag } from './notice.tsx';
import { to } from './router.tsx';
import { useWords } from './words.ts';

export type Task = {
  readonly title: string;
  /** null: cannot be done yet */
  readonly path: string | null;
  readonly standing: 'done' | 'begun' | 'open' | 'optional' | 'later' | 'wrong';
};

const colours: Readonly<Record<Task['standing'], Colour | null>> = {
  // what is finished is plain, so that the eye finds what is not
  done: null,
  begun: 'blue',
  open: 'blue',
  optional: 'grey',
  later: 'grey',
  wrong: 'red',
};

export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => {
  const words = useWords(common);
  return (
    <ul class="tasks">
      {tasks.map(({ title, path, standing }) => {
        const colour = colours[standing];
        const text = words.tasks[standing];
        return (
          <li key={title}>
            {path === null ? <span class="soft">{title}</span> : <a href={to(path)}>{title}</a>}
            {colour === null ? <span>{text}</span> : <Tag text={text} colour={colour} />}
          </li>
        );
      })}
    </ul>
  );
};

export type SummaryRow = {
  readonly label: string;
  readonly value: ComponentChildren;
  /** where the answer is changed */
  readonly path?: string;
};

export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => {
  const words = useWords(common);
  return (
    <dl class="summary">
      {rows.map(({ label, value, path }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {path !== undefined && (
            <dd class="act">
              <a href={to(path)}>
                {words.change}
                <span class="unseen">{label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};

export type TimelineEntry = {
  readonly title: string;
  readonly text: string;
  readonly standing: 'done' | 'now' | 'later';
};

export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map(({ title, text, standing }) => (
      <li
        class={standing}
        key={`${title} ${text}`}
        {...(standing === 'now' ? { 'aria-current': 'step' as const } : {})}
      >
        <b>{title}</b>
        <span class="soft">{text}</span>
      </li>
    ))}
  </ol>
);
