import { argv, stdout } from 'node:process';
import { compile } from '../../../shared/allocation/compile.ts';
import { canonicalInstance } from '../../../shared/allocation/index.ts';
import { solve } from '../../../shared/allocation/solve.ts';
import { seeded, shuffled } from '../../../test/support/allocation/city.ts';
import { repeated } from '../../kit/medians.ts';
import { judged } from '../judged.ts';
import { classSize, crowded, townOf } from '../town.ts';

/** Prints the milliseconds of one further class at a crowded school, from columns to a verified result. */
const town = townOf(Number(argv[2]));
const { columns: named, guaranteedGroups, schools } = compile(canonicalInstance(town));
const columns = {
  ...named,
  // names are indices here
  rules: { ...named.rules, guaranteedGroups: guaranteedGroups.map(String) },
};
const numbers = Int32Array.from(
  shuffled(
    Array.from({ length: columns.units.count }, (_, at) => at + 1),
    seeded(1),
  ),
);
const seats = columns.schools.seats.slice();
seats[schools.indexOf(crowded(town).id)]! += classSize;
const changed = { ...columns, schools: { ...columns.schools, seats } };
const { median, last } = repeated(7, () => {
  const solved = solve(changed, numbers, guaranteedGroups);
  judged(changed, numbers, solved);
  return solved;
});
stdout.write(JSON.stringify({ median, ...last.counters }));
