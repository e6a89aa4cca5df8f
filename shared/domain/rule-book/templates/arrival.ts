import type { Instant } from '../../text.ts';
import type { Arrival, Level } from '../schema.ts';

const usual: Arrival['bring'] = [
  { zh: '户口簿', en: 'Household register' },
  { zh: '到校监护人的身份证', en: 'ID card of the guardian who comes' },
];

// never a condition of admission: 国发〔2024〕3号
const vaccinations = {
  zh: '预防接种证（没有的可以开学后补交）',
  en: 'Vaccination record (may follow after the start of term)',
};

/** What children usually bring on their first day; one day for all schools of the county. */
export const arrivalOn = (level: Level, on: Instant): Arrival => ({
  on,
  bring: level === 'primary' ? [...usual, vaccinations] : [...usual],
});
