import type { Progress } from '../shared/allocation/index.ts';
import type { Breach, PropertyReport, Report } from '../shared/proof/verifier/index.ts';
import type { InputFault } from './faults.ts';
import type { Io } from './io.ts';
import type { Words } from './wording/index.ts';

const shown = 20;

export const badInput = 2;

export const capped = (lines: readonly string[], words: Words): readonly string[] =>
  lines.length <= shown
    ? lines
    : [...lines.slice(0, shown), `… +${lines.length - shown} ${words.labels.more}`];

/** Prints one line a fault and gives the exit code of bad input. */
export const printFaults = (io: Io, words: Words, faults: readonly InputFault[]): number => {
  const lines = faults.map((fault) => {
    const found = fault.found === undefined ? '' : ` (${words.found(fault.found)})`;
    return `${words.place(fault)}${words.faults[fault.code] ?? fault.code}${found}`;
  });
  for (const line of capped(lines, words)) io.err(line);
  return badInput;
};

const breachText = ({ code, school, applicant, facts }: Breach, words: Words): string =>
  [
    words.breaches[code],
    ...(school === undefined ? [] : [`${words.labels.school} ${school}`]),
    ...(applicant === undefined ? [] : [`${words.labels.child} ${applicant}`]),
    ...Object.entries(facts).map(([name, value]) => `${name}=${value}`),
  ].join(', ');

/** `P5 holds`, `P5 fails: …`: the beginning is the same in every language. */
const propertyLine = (entry: PropertyReport, words: Words): string =>
  entry.holds
    ? `${entry.property} holds`
    : `${entry.property} fails: ${words.properties[entry.property]}: ${breachText(entry.detail, words)}`;

export const printReport = (line: Io['out'], words: Words, report: Report): void => {
  for (const entry of report) line(propertyLine(entry, words));
};

/** a line at every twentieth part of a phase */
export const progressTo = (io: Io, wanted: boolean): Progress => {
  let last = '';
  return (phase, done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done * 20) / total) * 5;
    const line = `${phase} ${percent}%`;
    if (!wanted || line === last) return;
    last = line;
    io.err(line);
  };
};
