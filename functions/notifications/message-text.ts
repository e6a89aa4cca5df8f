import type { Message } from '../../shared/usecases/ports.ts';

type Facts = Message['facts'];

const hoursOfChina = 8 * 3600 * 1000;

/** 8月13日 18:00, by the wall clock of China */
const moment = (instant: string | undefined): string => {
  const at = Date.parse(instant ?? '');
  if (Number.isNaN(at)) return '页面所示时间';
  const [day = '', time = ''] = new Date(at + hoursOfChina).toISOString().split('T');
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日 ${time.slice(0, 5)}`;
};

/**
 * What a family reads on its phone; the provider's templates are registered with this wording. The application's number
 * is the only thing in it that is anybody's.
 */
const texts = {
  'sign-in-code': ({ code = '******' }) => `登录验证码 ${code}，请不要告诉任何人。`,
  submitted: ({ application }) =>
    `报名 ${application} 已提交，由老师核对。需要补充材料时，会再发短信。`,
  returned: ({ application, amendBy }) =>
    `报名 ${application} 需要补正，请在 ${moment(amendBy)} 前登录查看并重新提交。`,
  qualified: ({ application }) => `报名 ${application} 审核已通过，请等候录取结果。`,
  placed: ({ application }) => `报名 ${application} 已录取，请登录查看学校，并确认是否接受学位。`,
  'supplement-placed': ({ application }) =>
    `报名 ${application} 已在补录中录取，请登录查看学校，并确认是否接受学位。`,
  'objection-decided': ({ application }) => `报名 ${application} 的异议已有答复，请登录查看。`,
} as const satisfies Readonly<Record<Message['template'], (facts: Facts) => string>>;

const isTemplate = (name: string): name is Message['template'] => Object.hasOwn(texts, name);

/** The whole text of one message. */
export const messageText = (template: string, facts: Facts): string => {
  if (!isTemplate(template)) throw new Error(`no text is known for the message ${template}`);
  const text: (facts: Facts) => string = texts[template];
  return text(facts);
};
