import type { County } from '../../../local/demonstration/county.ts';

/** every character beyond ASCII as JSON may write it */
const escaped = (text: string): string =>
  text.replace(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const spellings = (text: string): readonly string[] => {
  const once = escaped(text);
  return [
    ...new Set([text, text.toLowerCase(), once, once.toUpperCase().replaceAll('\\U', '\\u')]),
  ];
};

/** What nobody but the family and its desk may read: full names, numbers, phones, whole addresses. */
export const secretsOf = ({ applications }: County): readonly string[] => {
  const told = new Set<string>();
  for (const { answers, household, phone } of applications) {
    const { father, mother, grandfather, children, elder, address } = household;
    const people = [father, mother, grandfather, ...children, ...(elder === null ? [] : [elder])];
    for (const { name, idNumber } of people) told.add(name).add(idNumber);
    told.add(phone).add(address);
    told.add(household.titleNumber).add(household.unitNumber);
    for (const claim of answers.claims) if ('address' in claim) told.add(claim.address);
  }
  return [...told].flatMap(spellings);
};

/** The secrets that a text or the bytes of a file give away. */
export const givenAway = (secrets: readonly string[], found: string | Buffer): readonly string[] =>
  secrets.filter((secret) => found.includes(secret));
