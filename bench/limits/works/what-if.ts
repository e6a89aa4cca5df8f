import { argv, stdout } from 'node:process';
import { changed } from '../../../cli/change/apply.ts';
import { changeShape } from '../../../cli/change/shape.ts';
import { compare } from '../../../cli/what-if/compare.ts';
import { baselineOf, type Side, whatIf } from '../../../cli/what-if/outcomes.ts';
import { checkInstance, type Instance } from '../../../shared/allocation/index.ts';
import { allHold } from '../../../shared/proof/verifier/index.ts';
import { repeated } from '../../kit/medians.ts';
import { classSize, crowded, townOf } from '../town.ts';

const silent = () => undefined;

const sound = <T extends Side>(side: T): T => {
  if (!allHold(side.report)) throw new Error(JSON.stringify(side.report));
  return side;
};

const checked = (raw: Instance) => {
  const found = checkInstance(raw);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return { raw, changed: raw, instance: found.value };
};

/** Prints the milliseconds of one further class at a crowded school as `sunshine simulate` works, but for files. */
const town = townOf(Number(argv[2]));
const { id, seats } = crowded(town);
const change = changeShape.parse({
  format: 'sunshine-change/1',
  schools: [{ id, seats: seats + classSize }],
});
const unchanged = checked(town);
const before = repeated(5, () => sound(baselineOf(unchanged, null, silent)));
const after = repeated(5, () => {
  const side = sound(whatIf(before.last, checked(changed(town, change)), silent));
  return compare(before.last, side);
});
stdout.write(
  JSON.stringify({ before: before.median, after: after.median, moved: after.last.moved.length }),
);
