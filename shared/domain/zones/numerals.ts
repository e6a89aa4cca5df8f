const digits = '零一二三四五六七八九';
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十五 → 15, 一百二十 → 120, 二〇三 → 203; null if it is no number below 10,000. */
export const chineseNumber = (text: string): number | null => {
  const characters = [...text.replaceAll('〇', '零').replaceAll('两', '二')];
  if (characters.length === 0) return null;
  if (characters.every((character) => digits.includes(character))) {
    return Number(characters.map((character) => digits.indexOf(character)).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const scale = scales[character];
    if (scale === undefined) {
      const value = digits.indexOf(character);
      if (value < 0) return null;
      digit = value;
    } else {
      total += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return total + (digit ?? 0);
};

/** Arabic or Chinese digits. */
export const wholeNumber = (text: string): number | null =>
  /^\d{1,6}$/.test(text) ? Number(text) : chineseNumber(text);
