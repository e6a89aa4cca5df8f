export { checkBirthCertificate } from './birth-certificate.ts';
export type { Checked } from './checked.ts';
export { type CreditCodeFault, checkCreditCode, creditCheckCharacter } from './credit-code.ts';
export { checkDisabilityCard, type DisabilityCard } from './disability-card.ts';
export {
  checkIdNumber,
  type IdNumber,
  type IdNumberFault,
  idCheckCharacter,
  normalizeIdNumber,
} from './id-number.ts';
export { maskName } from './mask-name.ts';
export { maskNumber } from './mask-number.ts';
export {
  checkName,
  checkPinyin,
  type NameFault,
  normalizeName,
  untypable,
} from './person-name.ts';
export {
  checkPersonNumber,
  type OtherPaper,
  otherPapers,
  type PersonNumber,
  type PersonNumberFault,
} from './person-number.ts';
export { checkPhone } from './phone.ts';
export { checkTitleNumber, normalizeTitleNumber, type TitleNumber } from './title-number.ts';
export { checkUnitNumber, type UnitNumber, type UnitNumberFault } from './unit-number.ts';
export {
  compactUpper,
  countCharacters,
  tidyAddress,
  tidyBlanks,
  withoutDashes,
} from './written-form.ts';
