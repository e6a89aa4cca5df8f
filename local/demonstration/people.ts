import type { Random } from './random.ts';

/** Made-up people only: an unassigned area code, and phone numbers nobody is told to dial. */
const unassignedArea = '419900';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
const first = [...'梓子宇浩欣雨思佳一若诗语嘉俊泽奕沐钰梦可晨睿铭瑾舒悦景煜翀骉'];
const second = [...'轩涵怡萱航琪妍博彤杰雯霖玥翔菲昊瑶辰楠颖哲婷凯璇皓蕊朗熙魈㐂'];

export type Person = { readonly name: string; readonly idNumber: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the check digit of seventeen digits */
const withCheck = (digits: string): string => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Gives every person another number: the order part counts within a day of birth. */
export const peopleFrom = (random: Random) => {
  const usedOrders = new Map<string, number>();
  let phones = 0;

  const idNumber = (born: string, sex: 'male' | 'female'): string => {
    const key = `${born}${sex}`;
    const used = usedOrders.get(key) ?? 0;
    usedOrders.set(key, used + 1);
    const order = used * 2 + (sex === 'male' ? 1 : 2);
    return withCheck(`${unassignedArea}${born.replaceAll('-', '')}${pad(order, 3)}`);
  };

  const day = (fromYear: number, toYear: number): string =>
    `${random.between(fromYear, toYear)}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`;

  const person = (surname: string, born: string, sex: 'male' | 'female'): Person => ({
    name: `${surname}${random.pick(first)}${random.pick(second)}`,
    idNumber: idNumber(born, sex),
  });

  return {
    surname: () => random.pick(surnames),
    sex: (): 'male' | 'female' => (random.percent(52) ? 'male' : 'female'),
    day,
    person,
    phone: () => {
      phones += 1;
      return `199${pad(phones * 7919 + 10_000_000, 8)}`;
    },
  };
};

export type People = ReturnType<typeof peopleFrom>;
