import type {
  Applicant,
  Choice,
  Instance,
  LotteryNumbers,
  School,
} from '../../../shared/allocation/index.ts';
import { unitIds } from '../../../shared/allocation/index.ts';

/** Mulberry32: seeded, so that golden numbers stay the same. */
export const seeded = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
};

/** numbers in a made-up draw */
export const drawn = (instance: Instance, random: () => number): LotteryNumbers =>
  new Map(shuffled(unitIds(instance), random).map((id, rank) => [id, rank + 1]));

const pad = (index: number): string => String(index).padStart(6, '0');

/**
 * A made-up city: estates of about 40 children, schools beside estates, zones of the nearest one to three schools,
 * a crowded third, four tiers, three in ten in the group `migrant`, 3 % twins.
 */
export const city = (
  children: number,
  schools: number,
  seed: number,
  seatsPerChild = 1.03,
): Instance => {
  const random = seeded(seed);
  const side = Math.round(Math.sqrt(children / 100) * 1000);
  const estates = Array.from({ length: Math.max(1, Math.round(children / 40)) }, () => ({
    x: Math.floor(random() * side),
    y: Math.floor(random() * side),
  }));
  const places = Array.from({ length: schools }, () => {
    const estate = estates[Math.floor(random() * estates.length)]!;
    return { x: estate.x + Math.floor(random() * 700), y: estate.y + Math.floor(random() * 700) };
  });
  const perSchool = (children * seatsPerChild) / schools;
  const schoolRows: School[] = places.map(({ x, y }, s) => {
    const seats = Math.max(4, Math.round(perSchool * (s % 3 === 0 ? 0.7 : 1.15)));
    return {
      id: `p${pad(s)}`,
      seats,
      at: [x, y],
      reserves: s % 2 === 0 ? [{ group: 'migrant', seats: Math.floor(seats / 5) }] : [],
      overflow: true,
    };
  });
  const zones = estates.map((estate) => {
    const near = places
      .map((place, s) => ({ s, d: (place.x - estate.x) ** 2 + (place.y - estate.y) ** 2 }))
      .sort((a, b) => a.d - b.d || a.s - b.s);
    return near.slice(0, 1 + Math.floor(random() * 3)).map(({ s }) => s);
  });
  const applicants: Applicant[] = [];
  while (applicants.length < children) {
    const e = Math.floor(random() * estates.length);
    const twins = random() < 0.015;
    const groups = random() < 0.3 ? ['migrant'] : [];
    const tier = Math.floor(random() * 4);
    const choices: Choice[] = zones[e]!.map((s) => ({
      school: `p${pad(s)}`,
      tier,
      order: tier === 2 ? Math.floor(random() * 50) : 0,
    }));
    const unit = `u${pad(applicants.length)}`;
    for (let k = 0; k < (twins ? 2 : 1); k++) {
      applicants.push({
        id: `a${pad(applicants.length)}`,
        at: [estates[e]!.x, estates[e]!.y],
        groups,
        choices,
        overflow: true,
        ...(twins ? { unit } : {}),
      });
    }
  }
  return {
    format: 'sunshine-instance/1',
    round: 'made-up',
    rules: {
      guaranteedTier: 0,
      guaranteedGroups: ['migrant'],
      overflow: 'together',
      overflowGoals: ['placed', 'near', 'metres'],
      nearMetres: 3000,
      joint: 'elastic',
      holdBack: 0,
    },
    schools: schoolRows,
    applicants,
  };
};
