import { LoadBar, Progress, RatioBar, Tiles } from '../figures.tsx';
import { type Examples, examplesOf, text } from './example.tsx';

const nearby = text('就近入学比例', 'Share of children at a nearby school');

export const figures: readonly Examples[] = [
  examplesOf(
    'RatioBar',
    RatioBar,
  )({
    met: (say) => ({
      title: say(nearby),
      ratio: { numerator: 402, denominator: 402, target: 950, met: true },
    }),
    missed: (say) => ({
      title: say(nearby),
      ratio: { numerator: 1999, denominator: 2000, target: 1000, met: false },
    }),
    'of nobody': (say) => ({
      title: say(nearby),
      ratio: { numerator: 0, denominator: 0, target: 1000, met: true },
    }),
  }),
  examplesOf(
    'LoadBar',
    LoadBar,
  )({
    'not full': () => ({ part: 100, whole: 132, colour: 'green' }),
    'over full': () => ({ part: 150, whole: 132, colour: 'red' }),
  }),
  examplesOf(
    'Tiles',
    Tiles,
  )({
    'three moods': (say) => ({
      tiles: [
        { title: say(text('计划学位', 'Seats')), figure: 2640 },
        {
          title: say(text('需要学位', 'Seats needed')),
          figure: 2702,
          note: say(text('占学位 102.3%', '102.3% of the seats')),
          mood: 'bad',
        },
        { title: say(text('没有学位的孩子', 'Children without a place')), figure: 0, mood: 'good' },
      ],
    }),
  }),
  examplesOf(
    'Progress',
    Progress,
  )({
    'under way': (say) => ({
      label: say(text('已写入报名', 'Applications written')),
      done: 120,
      of: 264,
    }),
  }),
];
