import {
  checkDisabilityCard,
  checkIdNumber,
  checkName,
  checkPersonNumber,
  checkPinyin,
  normalizeIdNumber,
  normalizeName,
  untypable,
} from '../identity/index.ts';
import type { FieldFault } from '../outcome.ts';
import type { Answers, Child, Guardian } from './answers.ts';
import { readChild } from './person.ts';

type Checked = { readonly ok: true } | { readonly ok: false; readonly code: string };

const faultsAt = (path: string, checked: Checked): readonly FieldFault[] =>
  checked.ok ? [] : [{ path, code: checked.code }];

const required = (path: string): FieldFault => ({ path, code: 'required' });

/** A character that cannot be typed is said by its pinyin. */
const pinyinFaults = (path: string, name: string, pinyin?: string): readonly FieldFault[] => {
  if (pinyin !== undefined) return faultsAt(path, checkPinyin(pinyin));
  return normalizeName(name).includes(untypable) ? [required(path)] : [];
};

const namedFaults = (
  path: string,
  { name, idNumber, pinyin, paper }: Child | Guardian,
): readonly FieldFault[] => [
  ...faultsAt(`${path}.name`, checkName(name)),
  ...pinyinFaults(`${path}.pinyin`, name, pinyin),
  ...faultsAt(`${path}.idNumber`, checkPersonNumber(idNumber, paper)),
];

/** A birth date is asked only of those whose number does not carry it. */
export const childFaults = ({ child }: Answers): readonly FieldFault[] => {
  const read = readChild(child);
  return [
    ...namedFaults('child', child),
    ...(read.ok && read.value.birthDate === null ? [required('child.birthDate')] : []),
  ];
};

export const guardianFaults = ({ guardian }: Answers): readonly FieldFault[] => {
  if (guardian === undefined) return [required('guardian')];
  const { parentIdNumber } = guardian;
  return [
    ...namedFaults('guardian', guardian),
    ...(parentIdNumber === undefined
      ? []
      : faultsAt('guardian.parentIdNumber', checkIdNumber(parentIdNumber))),
  ];
};

/** Twins hold the same kind of paper. */
export const twinFaults = ({ child, twinIdNumber }: Answers): readonly FieldFault[] =>
  twinIdNumber === undefined
    ? []
    : faultsAt('twinIdNumber', checkPersonNumber(twinIdNumber, child.paper));

/** A card is optional, but one that is given is the child's. */
export const supportFaults = ({ child, support }: Answers): readonly FieldFault[] => {
  if (support?.card === undefined) return [];
  const path = 'support.card';
  const card = checkDisabilityCard(support.card);
  if (!card.ok) return faultsAt(path, card);
  const own = card.value.idNumber === normalizeIdNumber(child.idNumber);
  return own ? [] : [{ path, code: 'card-of-other' }];
};

/** Two different people are meant, so the numbers must differ. */
export const sameAsChild = ({ child, guardian, twinIdNumber, claims }: Answers) => {
  const own = normalizeIdNumber(child.idNumber);
  const same = (path: string, text: string | undefined): readonly FieldFault[] =>
    text !== undefined && normalizeIdNumber(text) === own ? [{ path, code: 'same-as-child' }] : [];
  return [
    ...same('guardian.idNumber', guardian?.idNumber),
    ...same('guardian.parentIdNumber', guardian?.parentIdNumber),
    ...same('twinIdNumber', twinIdNumber),
    ...claims.flatMap((claim, index) =>
      claim.kind === 'sibling' ? same(`claims[${index}].idNumber`, claim.idNumber) : [],
    ),
  ];
};
