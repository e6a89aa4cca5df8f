import { births } from './births.ts';
import { contracts } from './contracts.ts';
import { employment } from './employment.ts';
import { households } from './households.ts';
import { locks } from './locks.ts';
import { permits } from './permits.ts';
import { pupils } from './pupils.ts';
import { titles } from './titles.ts';

export const registries = {
  households,
  titles,
  contracts,
  permits,
  employment,
  births,
  pupils,
  locks,
} as const;
