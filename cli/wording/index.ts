import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export type { Label, Words } from './words.ts';

const tables = { zh, en } as const satisfies Readonly<Record<string, Words>>;

export type Lang = keyof typeof tables;

export const isLang = (text: string): text is Lang => Object.hasOwn(tables, text);

export const wordsOf = (lang: Lang): Words => tables[lang];

/** LANG of the environment where it names a language we speak, else Chinese */
export const defaultLang = (env: Readonly<Record<string, string | undefined>>): Lang => {
  const named = env['LANG']?.slice(0, 2) ?? '';
  return isLang(named) ? named : 'zh';
};
