import { capacity } from './capacity.ts';
import { engine } from './engine.ts';
import { functions } from './functions.ts';
import { journey } from './journey-counts.ts';
import type { Benchmark } from './kit/row.ts';
import { limits } from './limits.ts';
import { pages } from './pages.ts';
import { zones } from './zones.ts';

/** A new benchmark is one file and one line here. */
export const benchmarks: readonly Benchmark[] = [
  capacity,
  pages,
  journey,
  functions,
  engine,
  limits,
  zones,
];
