import type { LocalText } from '../../shared/domain/text.ts';
import { schools } from './schools.ts';

/** A member of staff the demonstration's sign-in offers; nobody real. */
export type StaffMember = {
  readonly subject: string;
  readonly name: string;
  readonly role: 'school' | 'bureau';
  readonly school?: string;
  readonly district: string;
  readonly hint: LocalText;
};

export const district = 'qinghe';

const bureau: readonly StaffMember[] = [
  {
    subject: 'bureau-officer',
    name: '招生办 周科长',
    role: 'bureau',
    district,
    hint: { zh: '教育局:冻结名册、摇号', en: 'Bureau: freezes the roster, draws' },
  },
  {
    subject: 'bureau-approver',
    name: '分管局长 沈局长',
    role: 'bureau',
    district,
    hint: { zh: '教育局:复核批准、公布', en: 'Bureau: approves as the second person' },
  },
];

export const staff: readonly StaffMember[] = [
  ...bureau,
  ...schools.map(
    ({ id, name }): StaffMember => ({
      subject: `school-${id}`,
      name: `${name.zh} 招生老师`,
      role: 'school',
      school: id,
      district,
      hint: { zh: `${name.zh}:审核、确认报到`, en: `${name.en}: reviews, confirms arrivals` },
    }),
  ),
];
