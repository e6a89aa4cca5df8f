import { stdout } from 'node:process';
import { solve } from '../../../shared/allocation/solve.ts';
import { peak } from '../../kit/peak.ts';
import { columnsOf, migrants, readCity } from '../city/arrays.ts';
import { judged } from '../judged.ts';

/** Prints the largest resident size in kilobytes: with the columns in memory, and after one verified run. */
const city = readCity(process.argv[2] ?? '');
const columns = columnsOf(city);
const before = peak();
const solved = solve(columns, city.numbers, [migrants]);
const allocated = peak();
judged(columns, city.numbers, solved);
stdout.write(JSON.stringify({ before, allocated, after: peak() }));
