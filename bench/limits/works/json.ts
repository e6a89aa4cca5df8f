import { argv, stdout } from 'node:process';
import { compute } from '../../../cli/compute.ts';
import { checkInstance } from '../../../shared/allocation/index.ts';
import { canonicalJson } from '../../../shared/proof/canonical-json.ts';
import { allHold } from '../../../shared/proof/verifier/index.ts';
import { instanceOf } from '../../engine/instances.ts';
import { medians, timed } from '../../kit/medians.ts';

const silent = () => undefined;

/** Prints the milliseconds from the text of an instance to the verified text of its result, and of the two texts. */
const instance = instanceOf(argv[2] ?? '');
const text = canonicalJson(instance);
const run = () => {
  const raw: unknown = JSON.parse(text);
  const checked = checkInstance(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const found = compute({ raw, instance: checked.value }, '5eed'.repeat(16), silent);
  if (!allHold(found.report)) throw new Error(JSON.stringify(found.report));
  return found;
};
const { text: result } = run();
const median = await medians({
  texts: () =>
    timed(
      () => JSON.stringify(JSON.parse(text)).length + JSON.stringify(JSON.parse(result)).length,
    ),
  run: () => timed(() => run().text.length),
});
stdout.write(
  JSON.stringify({
    counters: {
      children: instance.applicants.length,
      bytes: text.length,
      'of the result': result.length,
    },
    texts: median('texts'),
    run: median('run'),
  }),
);
