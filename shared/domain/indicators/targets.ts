import type { Level } from '../rule-book/schema.ts';

/** Nearby enrolment without exam, urban public schools (POLICY.md B.6, guarantee indicator 13); thousandths. */
export const nearbyTarget = { primary: 1000, junior: 950 } as const satisfies Record<Level, number>;

/** Migrant workers' children in public schools or bought seats (POLICY.md B.6, guarantee indicator 15); thousandths. */
export const migrantPublicTarget = 850;
