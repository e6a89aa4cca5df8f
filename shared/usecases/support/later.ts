import type { Instant } from '../../domain/text.ts';

export const seconds = 1000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;

export const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
