import { SummaryList, TaskList, Timeline } from '../lists.tsx';
import { Table } from '../table.tsx';
import { type Examples, examplesOf, type Say, text } from './example.tsx';

type Row = { readonly school: string; readonly seats: number };
/** an example speaks of one kind of row */
const Schools = Table<Row>;

const standings = ['done', 'begun', 'open', 'optional', 'later', 'wrong'] as const;

const columns = (say: Say) => [
  { title: say(text('学校', 'School')), cell: ({ school }: Row) => school },
  { title: say(text('学位', 'Seats')), cell: ({ seats }: Row) => seats, figure: true },
];

const table = (say: Say, rows: readonly Row[]) => ({
  caption: say(text('各校学位', 'Seats by school')),
  columns: columns(say),
  rows,
  keyOf: ({ school }: Row) => school,
  empty: say(text('还没有学校。', 'No school yet.')),
});

export const lists: readonly Examples[] = [
  examplesOf(
    'TaskList',
    TaskList,
  )({
    'every standing': (say) => ({
      tasks: standings.map((standing, each) => ({
        title: `${say(text('第', 'Task '))}${each + 1}${say(text('项', ''))}`,
        path: standing === 'later' ? null : '/',
        standing,
      })),
    }),
  }),
  examplesOf(
    'SummaryList',
    SummaryList,
  )({
    'with and without a way to change': (say) => ({
      rows: [
        { label: say(text('报名编号', 'Number')), value: 'K7QM-2R4T-9XWD' },
        {
          label: say(text('户口本上的住址', 'Address in the household register')),
          value: say(text('青禾县东城街道府前家园3幢', 'Building 3, Fuqian Homes, Qinghe')),
          path: '/',
        },
      ],
    }),
  }),
  examplesOf(
    'Timeline',
    Timeline,
  )({
    'past, now and to come': (say) => ({
      entries: [
        { title: say(text('提交报名', 'Sent')), text: '2026-08-04', standing: 'done' },
        { title: say(text('审核', 'In review')), text: '2026-08-05', standing: 'now' },
        { title: say(text('录取', 'Result')), text: '2026-08-18', standing: 'later' },
      ],
    }),
  }),
  examplesOf(
    'Table',
    Schools,
  )({
    'with figures': (say) =>
      table(say, [
        { school: say(text('青禾县实验小学', 'Qinghe Experimental School')), seats: 264 },
        { school: say(text('青禾县第二小学', 'Qinghe No. 2 School')), seats: 1320 },
      ]),
    empty: (say) => table(say, []),
  }),
];
