import { Checkbox, DateField, Radios, Select, TextArea, TextField } from '../fields.tsx';
import { type Examples, examplesOf, nothing, type Say, text } from './example.tsx';

const name = (say: Say) => say(text('孩子的姓名', 'Child’s name'));
const asInRegister = (say: Say) => say(text('与户口本一致', 'As in the household register'));
const missing = (say: Say) => say(text('请填写姓名', 'Enter a name'));
const reason = (say: Say) => say(text('异议内容', 'Your objection'));

const ways = (say: Say) => [
  { value: 'employment', text: say(text('受雇', 'Employed')) },
  {
    value: 'business',
    text: say(text('自己经营', 'Own business')),
    hint: say(text('有营业执照', 'With a business licence')),
  },
];

const choice = (id: string, value: string) => (say: Say) => ({
  name: id,
  label: say(text('工作方式', 'Way of working')),
  value,
  onValue: nothing,
  options: ways(say),
});

const consent = (id: string, checked: boolean) => (say: Say) => ({
  name: id,
  label: say(text('我已核对', 'I have checked this')),
  checked,
  onValue: nothing,
});

const chooseOne = (say: Say) => say(text('请选择', 'Choose one'));

export const fields: readonly Examples[] = [
  examplesOf(
    'TextField',
    TextField,
  )({
    empty: (say) => ({ name: 'text-empty', label: name(say), value: '', onValue: nothing }),
    'with a hint and rare characters': (say) => ({
      name: 'text-hint',
      label: name(say),
      hint: asInRegister(say),
      value: '㐂翀·买买提',
      onValue: nothing,
    }),
    'with a fault': (say) => ({
      name: 'text-fault',
      label: name(say),
      hint: asInRegister(say),
      fault: missing(say),
      value: '',
      onValue: nothing,
    }),
    'narrow, digits of one width': (say) => ({
      name: 'text-code',
      label: say(text('短信验证码', 'Code from the text message')),
      value: '604213',
      onValue: nothing,
      inputMode: 'numeric',
      narrow: true,
      code: true,
    }),
  }),
  examplesOf(
    'DateField',
    DateField,
  )({
    filled: (say) => ({
      name: 'date',
      label: say(text('起始日期', 'From')),
      value: '2021-03-01',
      onValue: nothing,
    }),
    'with a fault': (say) => ({
      name: 'date-fault',
      label: say(text('起始日期', 'From')),
      fault: say(text('请填写日期', 'Enter a date')),
      value: '',
      onValue: nothing,
    }),
  }),
  examplesOf(
    'TextArea',
    TextArea,
  )({
    filled: (say) => ({
      name: 'area',
      label: reason(say),
      hint: say(text('5 到 500 字', '5 to 500 characters')),
      value: say(text('距离和实际不一样。', 'The distance is wrong.')),
      onValue: nothing,
      maxLength: 500,
    }),
    'one long line': (say) => ({
      name: 'area-line',
      label: say(text('地址', 'Address')),
      value: '青禾县东城街道锦绣华庭一期7号楼4单元1404室',
      onValue: nothing,
      maxLength: 120,
      rows: 2,
    }),
    'with a fault': (say) => ({
      name: 'area-fault',
      label: reason(say),
      fault: say(text('请写明原因', 'Say why')),
      value: '',
      onValue: nothing,
      maxLength: 500,
    }),
  }),
  examplesOf(
    'Radios',
    Radios,
  )({
    'nothing chosen': choice('radios', ''),
    chosen: choice('radios-chosen', 'business'),
    'with a fault': (say) => ({ ...choice('radios-fault', '')(say), fault: chooseOne(say) }),
  }),
  examplesOf(
    'Select',
    Select,
  )({
    'with an empty line': (say) => ({ ...choice('select', '')(say), empty: chooseOne(say) }),
    'with a fault': (say) => ({
      ...choice('select-fault', '')(say),
      empty: chooseOne(say),
      fault: chooseOne(say),
    }),
  }),
  examplesOf(
    'Checkbox',
    Checkbox,
  )({
    open: (say) => ({
      ...consent('box', false)(say),
      hint: say(text('可以随时撤回', 'You can take it back at any time')),
    }),
    checked: consent('box-checked', true),
    'with a fault': (say) => ({
      ...consent('box-fault', false)(say),
      fault: say(text('请先核对', 'Check this first')),
    }),
  }),
];
