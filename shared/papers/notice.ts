import type { Language } from '../domain/text.ts';
import type { NoticePaper } from '../usecases/support/paper-facts.ts';
import { deadlineOf, momentOf } from './moments.ts';
import { noticeLink, qrMatrix } from './notice-code.ts';
import { openSheet, type Typeface } from './sheet.ts';
import type { PaperWords } from './words/words.ts';

const arrivalRows = (
  words: PaperWords,
  { arrival, days: { on, until }, address }: NoticePaper,
  language: Language,
): readonly (readonly [string, readonly string[]])[] => {
  const { notice } = words;
  const when = on === null ? notice.until(deadlineOf(until, language)) : momentOf(on, language);
  const bring = arrival?.bring.map((thing) => thing[language]) ?? [];
  return [
    [notice.arrival, [when]],
    [notice.place, [arrival?.place?.[language] ?? address]],
    [notice.bring, [notice.notice, ...bring]],
  ];
};

/** 入学通知书: where and when the child arrives, and how the school knows that the paper is genuine. */
export const printNotice = async (
  typeface: Typeface,
  words: PaperWords,
  site: string,
  facts: NoticePaper,
  language: Language,
): Promise<Uint8Array> => {
  const { notice } = words;
  const school = facts.school[language];
  const { application, asOf } = facts;
  const sheet = await openSheet(typeface, {
    title: notice.title,
    application,
    asOf,
    language,
    words,
  });
  sheet.code(qrMatrix(noticeLink(site, facts)), [notice.scan, notice.code(facts.code)]);
  sheet.heading(notice.title, facts.title[language]);
  sheet.paragraph(notice.greeting(facts.childName), 'large');
  sheet.paragraph(notice.admitted(school), 'large');
  sheet.row(notice.school, [school]);
  sheet.row(notice.address, [facts.address]);
  for (const [label, lines] of arrivalRows(words, facts, language)) sheet.row(label, lines);
  sheet.row(words.child, [facts.childName, facts.childNumber]);
  sheet.row(words.number, [facts.application]);
  sheet.row(words.hotline, [facts.hotline]);
  sheet.section(notice.proof);
  sheet.row(notice.ticket, [words.list([facts.ticket, notice.lot(facts.number)])]);
  sheet.row(notice.hash, [
    notice.run(facts.run),
    facts.resultHash.slice(0, 32),
    facts.resultHash.slice(32),
  ]);
  sheet.paragraph(notice.check, 'small');
  return sheet.finish();
};
