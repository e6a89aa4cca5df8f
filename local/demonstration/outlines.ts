import type { Zone } from '../../shared/domain/rule-book/schema.ts';

/** Zones that the county has drawn, corner by corner; the others are published in words alone. */
export const outlines: Readonly<Record<string, NonNullable<Zone['polygon']>>> = {
  'z-renmin': [
    [5750, 4900],
    [6500, 4950],
    [6600, 5250],
    [6560, 5600],
    [6050, 5620],
    [5800, 5350],
  ],
  'z-shiyan': [
    [6560, 5600],
    [6600, 5250],
    [7000, 5150],
    [7750, 5150],
    [7800, 5700],
    [7250, 6250],
    [6700, 6200],
  ],
  'z-xiguan': [
    [3950, 4800],
    [4650, 4850],
    [4700, 5350],
    [4150, 5400],
  ],
};
