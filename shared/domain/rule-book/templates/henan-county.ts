import { dayInChina } from '../../season/days.ts';
import type { Instant } from '../../text.ts';
import type { Calendar, Place, RuleBook, School, Zone } from '../schema.ts';
import { arrivalOn } from './arrival.ts';
import { type HenanTerms, henanCategories } from './henan-categories.ts';
import { materialsFor } from './materials.ts';

/** What a county fills in; everything else is the template's and can be changed in the book it gives. */
export type HenanCounty = {
  readonly season: string;
  readonly level: RuleBook['level'];
  readonly year: number;
  readonly district: RuleBook['district'];
  readonly hotline: string;
  readonly calendar: Calendar;
  readonly cutoffs: HenanTerms['cutoffs'];
  readonly schools: readonly School[];
  readonly zones: readonly Zone[];
  readonly places: readonly Place[];
  readonly areas: RuleBook['areas'];
  /** names of estates on the published list of delayed deliveries */
  readonly delayedEstates: readonly string[];
  /** primary schools outside this book whose leavers continue here */
  readonly feederSchools?: RuleBook['feederSchools'];
  readonly datum: string;
  /** years a dwelling's seat is locked for other families; null: the county locks none */
  readonly seatLockYears?: number | null;
  readonly asksEmployment?: boolean;
  readonly nearMetres?: number;
  /** first day of all schools that name none of their own */
  readonly arrivalAt?: Instant;
};

const classSizes = { primary: 45, junior: 50 } as const;

const titleOf = ({ district, year, level }: HenanCounty): RuleBook['title'] =>
  level === 'primary'
    ? {
        zh: `${district.name.zh}${year}年小学一年级招生`,
        en: `${district.name.en}: primary grade 1, ${year}`,
      }
    : {
        zh: `${district.name.zh}${year}年初中七年级招生`,
        en: `${district.name.en}: junior grade 7, ${year}`,
      };

const schoolsOf = ({ schools, level, arrivalAt }: HenanCounty): School[] =>
  arrivalAt === undefined
    ? [...schools]
    : schools.map((school) => ({ arrival: arrivalOn(level, arrivalAt), ...school }));

/** A county of Henan by the usual tiers; migrant children and owners in delayed estates are guaranteed. */
export const henanCounty = (county: HenanCounty): RuleBook => {
  const { level, year } = county;
  const seatLockYears = county.seatLockYears ?? null;
  const categories = henanCategories({
    level,
    cutoffs: county.cutoffs,
    permitValidOn: dayInChina(county.calendar.registrationFrom),
    seatLock: seatLockYears !== null,
    asksEmployment: county.asksEmployment ?? false,
  });
  const matched = categories.find(({ code }) => code === 'HOUSE_HUKOU');
  return {
    format: 'sunshine-rule-book/1',
    season: county.season,
    district: county.district,
    year,
    level,
    title: titleOf(county),
    hotline: county.hotline,
    calendar: county.calendar,
    ages:
      level === 'primary'
        ? { bornFrom: `${year - 7}-09-01`, bornTo: `${year - 6}-08-31`, olderAccepted: true }
        : null,
    caps: { classSize: classSizes[level], schoolSize: 2000 },
    categories,
    guarantees: { rank: matched?.rank ?? null, groups: ['migrant', 'presale'] },
    twins: { bind: true, joint: 'elastic', holdBack: 0 },
    siblingsFirst: true,
    seatLock: seatLockYears === null ? null : { years: seatLockYears },
    overflow: {
      mode: 'together',
      goals: ['placed', 'near', 'metres'],
      nearMetres: county.nearMetres ?? 3000,
    },
    delayedEstates: [...county.delayedEstates],
    materials: materialsFor(new Set([...categories.flatMap(({ asks }) => asks), 'sibling'])),
    areas: county.areas,
    schools: schoolsOf(county),
    zones: [...county.zones],
    ...(county.feederSchools === undefined ? {} : { feederSchools: county.feederSchools }),
    places: [...county.places],
    publication: { datum: county.datum, amendHours: 48 },
  };
};
