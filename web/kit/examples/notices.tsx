import { ErrorSummary } from '../faults.tsx';
import { Notice, Panel, Tag } from '../notice.tsx';
import { TroubleNotice } from '../trouble.tsx';
import { type Examples, examplesOf, nothing, type Say, text } from './example.tsx';

const notice = (kind: 'plain' | 'good' | 'warn' | 'bad') => (say: Say) => ({
  kind,
  title: say(text('报名截止', 'Registration closes')),
  children: <p>{say(text('还有 3 天。', 'In 3 days.'))}</p>,
});

const trouble = { facts: {}, fields: [], correlation: null } as const;

export const notices: readonly Examples[] = [
  examplesOf(
    'Notice',
    Notice,
  )({
    plain: notice('plain'),
    good: notice('good'),
    warning: notice('warn'),
    bad: notice('bad'),
  }),
  examplesOf(
    'Tag',
    Tag,
  )({
    grey: (say) => ({ text: say(text('选填', 'Optional')) }),
    blue: (say) => ({ text: say(text('未开始', 'Not started')), colour: 'blue' }),
    green: (say) => ({ text: say(text('已核实', 'Confirmed')), colour: 'green' }),
    orange: (say) => ({ text: say(text('需要补正', 'To be amended')), colour: 'orange' }),
    red: (say) => ({ text: say(text('有问题', 'To be corrected')), colour: 'red' }),
  }),
  examplesOf(
    'Panel',
    Panel,
  )({
    'a thing done': (say) => ({
      children: (
        <p>
          {say(text('报名编号', 'Application number'))}
          <strong class="number">K7QM-2R4T-9XWD</strong>
        </p>
      ),
    }),
  }),
  examplesOf(
    'ErrorSummary',
    ErrorSummary,
  )({
    'two faults, one of the whole page': (say) => ({
      faults: {
        phone: say(text('请填写 11 位手机号码', 'Enter a mobile number of 11 digits')),
        '': say(text('请再核对一次', 'Check once more')),
      },
    }),
  }),
  examplesOf(
    'TroubleNotice',
    TroubleNotice,
  )({
    'a lost connection': () => ({ problem: { ...trouble, code: 'offline' }, again: nothing }),
    'an outage, with the number to quote': () => ({
      problem: { ...trouble, code: 'internal', correlation: '4f1c2a9e' },
    }),
    'a refusal': () => ({ problem: { ...trouble, code: 'changed-meanwhile' } }),
  }),
];
