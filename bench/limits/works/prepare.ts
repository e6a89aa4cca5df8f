import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { columnsOf, writeCity } from '../city/arrays.ts';
import { generatedCity } from '../city/generated.ts';
import { leftOver } from '../city/left-over.ts';
import { writeProblem } from '../city/problem-files.ts';

/** Writes a generated city as the columns that the works read, and the overflow of its zones; prints its sizes. */
const folder = process.argv[2] ?? '';
writeCity(join(folder, 'plain'), generatedCity(folder, { full: false, ownZone: false }));
writeCity(join(folder, 'full'), generatedCity(folder, { full: true, ownZone: false }));

const zones = generatedCity(folder, { full: true, ownZone: true });
writeCity(join(folder, 'zones'), zones);
const { units, problem } = leftOver(columnsOf(zones), zones.numbers);
const overflow = join(folder, 'overflow');
mkdirSync(overflow, { recursive: true });
writeProblem(overflow, problem);
stdout.write(JSON.stringify({ units, rows: problem.rows, columns: problem.columns }));
