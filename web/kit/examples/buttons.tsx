import { Button, Buttons, Form, LinkButton } from '../buttons.tsx';
import { CopyButton } from '../copy-button.tsx';
import { type Examples, examplesOf, nothing, type Say, text } from './example.tsx';

const proceed = (say: Say) => say(text('继续', 'Continue'));
const withdraw = (say: Say) => say(text('撤回报名', 'Withdraw the application'));

export const buttons: readonly Examples[] = [
  examplesOf(
    'Button',
    Button,
  )({
    main: (say) => ({ text: proceed(say) }),
    plain: (say) => ({ text: proceed(say), kind: 'plain' }),
    warning: (say) => ({ text: withdraw(say), kind: 'warn' }),
    small: (say) => ({
      text: say(text('重新上传', 'Upload again')),
      kind: 'plain',
      small: true,
      spoken: say(text('第一张照片', 'the first photo')),
    }),
    busy: (say) => ({ text: proceed(say), busy: true }),
  }),
  examplesOf(
    'LinkButton',
    LinkButton,
  )({
    main: (say) => ({ text: say(text('查看录取结果', 'See the result')), path: '/' }),
    plain: (say) => ({ text: say(text('提出异议', 'Object')), path: '/', kind: 'plain' }),
    small: (say) => ({ text: say(text('去填写', 'Go on')), path: '/', small: true }),
  }),
  examplesOf(
    'Buttons',
    Buttons,
  )({
    'side by side, one below the other on a phone': (say) => ({
      children: [
        <Button key="yes" text={withdraw(say)} kind="warn" />,
        <Button key="no" text={say(text('不撤回', 'Keep it'))} kind="plain" />,
      ],
    }),
  }),
  examplesOf(
    'Form',
    Form,
  )({
    'sent by a press or by Enter': (say) => ({
      onSubmit: nothing,
      children: <Button submit text={proceed(say)} />,
    }),
  }),
  examplesOf(
    'CopyButton',
    CopyButton,
  )({
    'before the press': (say) => ({
      text: say(text('复制', 'Copy')),
      value: 'K7QM-2R4T-9XWD',
      spoken: say(text('报名编号', 'the application number')),
    }),
  }),
];
