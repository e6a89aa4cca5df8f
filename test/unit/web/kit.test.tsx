import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../../web/content/codes.ts';
import { ErrorSummary } from '../../../web/kit/faults.tsx';
import { Checkbox, Radios, Select, TextField } from '../../../web/kit/fields.tsx';
import { percentOf, pointsShort, RatioBar } from '../../../web/kit/figures.tsx';
import { SummaryList, TaskList } from '../../../web/kit/lists.tsx';
import { Table } from '../../../web/kit/table.tsx';
import { daysLeft, deadlineOf, momentOf } from '../../../web/kit/time.ts';
import { faultText, fieldOf, filled, wordOf } from '../../../web/kit/wording.ts';
import { loadWords, SpeechContext } from '../../../web/kit/words.ts';

const nothing = () => {};

describe('a field', () => {
  it('ties label, hint and fault to the input', () => {
    const html = render(
      <TextField
        name="child.name"
        label="姓名"
        hint="照户口本"
        fault="请填写姓名"
        value=""
        onValue={nothing}
      />,
    );

    expect(html).toContain('<label class="label" for="f-child-name">姓名</label>');
    expect(html).toContain('aria-describedby="f-child-name-hint f-child-name-fault"');
    expect(html).toContain('aria-invalid');
  });

  it('without a fault is not called invalid', () => {
    expect(render(<TextField name="a" label="A" value="" onValue={nothing} />)).not.toContain(
      'aria-',
    );
  });

  it('offers radios in a fieldset, the first of which error summaries find', () => {
    const html = render(
      <Radios
        name="way"
        label="方式"
        value="b"
        onValue={nothing}
        options={[
          { value: 'a', text: 'A' },
          { value: 'b', text: 'B', hint: '二' },
        ]}
      />,
    );

    expect(html).toContain('<fieldset');
    expect(html).toContain('<legend>方式</legend>');
    expect(html).toMatch(/id="f-way"[^>]*value="a"/);
    expect(html.match(/checked/g)).toHaveLength(1);
  });

  it('says of a checkbox and a select what is wrong', () => {
    const box = render(
      <Checkbox name="x" label="X" fault="请勾选" checked={false} onValue={nothing} />,
    );
    const list = render(
      <Select
        name="y"
        label="Y"
        fault="请选择"
        value=""
        onValue={nothing}
        options={[]}
        empty="–"
      />,
    );

    expect(box).toContain('id="f-x-fault"');
    expect(list).toContain('aria-describedby="f-y-fault"');
  });
});

describe('the error summary', () => {
  it('counts the faults and links to the fields', () => {
    const html = render(<ErrorSummary faults={{ name: '请填写姓名', idNumber: '应为 18 位' }} />);

    expect(html).toContain('请修改以下 2 处');
    expect(html).toContain('<a href="#f-idNumber">应为 18 位</a>');
    expect(html).toContain('role="alert"');
  });

  it('is not there without faults', () => {
    expect(render(<ErrorSummary faults={{}} />)).toBe('');
  });
});

describe('lists', () => {
  it('link what can be done, and only name what cannot', () => {
    const html = render(
      <TaskList
        tasks={[
          { title: '一', path: '/a', standing: 'open' },
          { title: '二', path: null, standing: 'later' },
        ]}
      />,
    );

    expect(html).toContain('<a href="#/a">一</a>');
    expect(html).toContain('<span class="soft">二</span>');
    expect(html).toContain('暂不能填写');
  });

  it('say what 修改 changes', () => {
    expect(render(<SummaryList rows={[{ label: '姓名', value: '张三', path: '/q' }]} />)).toContain(
      '<a href="#/q">修改<span class="unseen">姓名</span></a>',
    );
  });

  it('head the rows of a table, or say that it is empty', () => {
    const columns = [
      { title: '学校', cell: (row: { n: number }) => `s${row.n}` },
      { title: '学位', figure: true, cell: (row: { n: number }) => row.n },
    ];
    const table = (rows: { n: number }[]) =>
      render(
        <Table
          caption="各校"
          columns={columns}
          rows={rows}
          keyOf={({ n }) => String(n)}
          empty="没有"
        />,
      );

    expect(table([{ n: 1 }])).toContain('<th scope="row">s1</th><td class="figure">1</td>');
    expect(table([])).toBe('<p class="soft">没有</p>');
  });
});

describe('a ratio', () => {
  const ratio = { numerator: 942, denominator: 1000, target: 950, met: false };

  it('says in words how much is missing', () => {
    const html = render(<RatioBar title="就近" ratio={ratio} />);

    expect(html).toContain('94.2%');
    expect(html).toContain('差 0.8 个百分点');
    expect(html).toContain('942 / 1000 人');
  });

  it('says that the target is met', () => {
    const html = render(<RatioBar title="就近" ratio={{ ...ratio, numerator: 950, met: true }} />);

    expect(html).toContain('达标');
  });

  it('never rounds up to the whole, nor a gap down to nothing', () => {
    expect(percentOf(99_999, 100_000)).toBe('99.9%');
    expect(pointsShort({ numerator: 99_999, denominator: 100_000, target: 1000, met: false })).toBe(
      '0.1',
    );
  });

  it('of nobody is no number', () => {
    expect(percentOf(0, 0)).toBe('–');
  });
});

describe('wording', () => {
  beforeAll(() => loadWords('en'));

  it('names the field and fills in the facts', () => {
    const fault = { path: 'answers.claims[0].address', code: 'too-big', facts: { maximum: 120 } };

    expect(faultText(codes.in('zh'), fault)).toContain('地址太长');
    expect(faultText(codes.in('en'), fault)).toBe('Shorten the address: at most 120 characters');
  });

  it('has words for a fault that is new to the page', () => {
    expect(faultText(codes.in('en'), { path: 'phone', code: 'brand-new' })).toBe(
      'Check the mobile number',
    );
  });

  it('shows an unknown code as itself', () => {
    expect(wordOf(codes.in('zh').events, 'toString')).toBe('toString');
  });

  it('reads the field from either form of a path', () => {
    expect([fieldOf('answers.claims.2.number'), fieldOf('choices[3]')]).toEqual(['number', '3']);
  });

  it('leaves no placeholder open', () => {
    expect(filled('{a} of {b}', { a: 1 })).toBe('1 of ');
  });

  it('speaks the language of the page', () => {
    const html = render(
      <SpeechContext.Provider value={{ language: 'en', choose: nothing }}>
        <ErrorSummary faults={{ a: 'x' }} />
      </SpeechContext.Provider>,
    );

    expect(html).toContain('There is 1 thing to correct');
  });
});

describe('times', () => {
  it('are those of the wall clock in China', () => {
    expect(momentOf('2026-08-03T23:30:00.000Z', 'zh')).toBe('2026年8月4日 07:30');
    expect(momentOf('2026-08-03T23:30:00.000Z', 'en')).toBe('4 Aug 2026 07:30');
  });

  it('write an end at midnight as the 24th hour of the day before', () => {
    expect(deadlineOf('2026-08-07T16:00:00.000Z', 'zh')).toBe('2026年8月7日 24:00');
    expect(deadlineOf('2026-08-07T10:00:00.000Z', 'zh')).toBe('2026年8月7日 18:00');
  });

  it('count the running day, and none once it is over', () => {
    expect(daysLeft('2026-08-06T10:00:00.000Z', '2026-08-04T09:00:00.000Z')).toBe(3);
    expect(daysLeft('2026-08-04T08:00:00.000Z', '2026-08-04T09:00:00.000Z')).toBe(0);
  });
});
