export type Pressure = 'green' | 'orange' | 'red';

/**
 * Seat warning of a zone (POLICY.md B.1): red where the children whose household, dwelling and parents agree fill it
 * alone, orange where all who ask do.
 */
export const pressureOf = (seats: number, matched: number, demand: number): Pressure => {
  if (matched >= seats) return 'red';
  return demand >= seats ? 'orange' : 'green';
};
