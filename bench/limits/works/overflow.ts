import { stdout } from 'node:process';
import { metresOfPair } from '../../../shared/allocation/pair-costs.ts';
import { transport } from '../../../shared/allocation/transport.ts';
import { repeated } from '../../kit/medians.ts';
import { readProblem } from '../city/problem-files.ts';

/** Prints the milliseconds of the overflow over all pairs, what it counted, and what it costs. */
const problem = readProblem(process.argv[2] ?? '');
const { median, last } = repeated(5, () => transport(problem, ['near', 'metres']));
let [far, metres] = [0, 0];
for (let i = 0; i < last.flow.count; i++) {
  const children = last.flow.cost[i]!;
  const way = metresOfPair(problem, last.flow.row[i]!, last.flow.column[i]!);
  metres += children * way;
  if (way > problem.nearMetres) far += children;
}
stdout.write(JSON.stringify({ median, ...last.counters, far, metres }));
