import { chineseNumber } from './numerals.ts';

const single: Readonly<Record<string, string>> = {
  '（': '(',
  '〔': '(',
  '[': '(',
  '【': '(',
  '［': '(',
  '）': ')',
  '〕': ')',
  ']': ')',
  '】': ')',
  '］': ')',
  '—': '-',
  '–': '-',
  '－': '-',
  '~': '-',
  '～': '-',
  '；': ';',
  '，': ',',
  '：': ':',
  '．': '.',
  '・': '·',
  '•': '·',
  '　': ' ',
};

const uniformCharacter = (character: string): string => {
  const known = single[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  const half = code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : character;
  return half >= 'a' && half <= 'z' ? half.toUpperCase() : half;
};

/** One form for each character; the length stays, so that offsets stay. */
export const uniform = (text: string): string => {
  let out = '';
  for (let index = 0; index < text.length; index += 1) out += uniformCharacter(text.charAt(index));
  return out;
};

const withDigits = (text: string): string =>
  text.replaceAll(
    /(?<![零〇一二三四五六七八九十百千两])[零〇一二三四五六七八九十百千两]{1,5}(?=号|幢|栋|座|巷|街(?!道)|弄|期|队|组(?!团)|单元)/g,
    (numeral) => String(chineseNumber(numeral) ?? numeral),
  );

/**
 * The form in which names and addresses are compared: uniform characters, no blanks, dots or
 * brackets, digits before units, one word for building (幢), group (队) and committee (社区).
 */
export const canonical = (text: string): string =>
  withDigits(uniform(text).replaceAll(/[\s·.()"“”「」、,;:。]/g, ''))
    .replaceAll('邨', '村')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/第(?=\d)/g, '')
    .replaceAll(/号[楼栋幢座]|栋|棟|座(?!落)/g, '幢')
    .replaceAll(/(?<=\d)组(?!团)/g, '队')
    .replaceAll(/社区居(?:民委员会|委会|委)|居(?:民委员会|委会|委)/g, '社区')
    .replaceAll(/村(?:民委员会|委会)/g, '村');
