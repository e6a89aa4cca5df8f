import type { Language, LocalText } from '../domain/text.ts';
import type { RecordPaper, StatedFact } from '../usecases/support/paper-facts.ts';
import { momentOf } from './moments.ts';
import { openSheet, type Typeface } from './sheet.ts';
import type { PaperWords } from './words/words.ts';

const textIn =
  (language: Language) =>
  (text: string | LocalText): string =>
    typeof text === 'string' ? text : text[language];

const standingOf = ({ record }: PaperWords, { standing, by }: StatedFact): string =>
  standing === 'proved' ? record.proved[by] : record[standing];

/** 报名回执: what was sent in, what was found, what comes next. */
export const printRecord = async (
  typeface: Typeface,
  words: PaperWords,
  facts: RecordPaper,
  language: Language,
): Promise<Uint8Array> => {
  const { record } = words;
  const local = textIn(language);
  const { application, asOf } = facts;
  const sheet = await openSheet(typeface, {
    title: record.title,
    application,
    asOf,
    language,
    words,
  });
  sheet.heading(record.title, local(facts.title));
  sheet.paragraph(record.lead);
  sheet.row(words.number, [facts.application]);
  sheet.row(record.sent, [momentOf(facts.sentAt, language)]);
  sheet.row(words.child, [facts.childName]);
  sheet.row(words.childNumber, [facts.childNumber]);
  const { guardian } = facts;
  if (guardian !== null)
    sheet.row(record.guardian, [words.list([guardian.name, record.relations[guardian.relation]])]);
  if (facts.category !== null) sheet.row(record.category, [local(facts.category)]);
  if (facts.choices.length > 0) sheet.row(record.choices, [facts.choices.map(local).join(' → ')]);
  sheet.section(record.facts);
  for (const fact of facts.facts) {
    const files = fact.files.map(local);
    sheet.row(words.facts[fact.kind], [
      ...fact.stated.map(local),
      standingOf(words, fact),
      ...(files.length === 0 ? [] : [record.files(words.list(files))]),
    ]);
  }
  sheet.row(words.hotline, [facts.hotline]);
  sheet.paragraph(record.next(momentOf(facts.publishAt, language)));
  sheet.paragraph(words.asOf(momentOf(asOf, language)), 'small');
  return sheet.finish();
};
