import {
  allHold,
  verify as judge,
  type PublicKey,
  type Report,
  type VerifySignature,
  verifyBundle,
} from '../../shared/proof/verifier/index.ts';
import { verifyBeacon } from '../../shared/store/drand.ts';
import { verifyEs256 } from '../../shared/store/es256.ts';
import { good } from '../faults.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import { type PinnedKey, readKeyFile } from '../files/key-file.ts';
import { readJson } from '../files/text-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults, printReport } from '../print.ts';

/** The result is given to the verifier as it was read: what it cannot read is a property that fails. */
const runFiles = async (io: Io, { value, words }: Options): Promise<number> => {
  const [instance, result] = await Promise.all([
    readInstanceFile(io, value('instance')),
    readJson(io, value('result')),
  ]);
  if (!instance.ok || !result.ok) {
    const faults = [instance, result].flatMap((each) => (each.ok ? [] : each.faults));
    return printFaults(io, words, faults);
  }
  const report = judge(instance.value.raw, result.value);
  printReport(io.out, words, report);
  return allHold(report) ? 0 : 1;
};

const isPinned = (keys: readonly PinnedKey[] | null, { x, y }: PublicKey): boolean =>
  keys?.some((key) => key.x === x && key.y === y) ?? true;

const verifyUnder =
  (keys: readonly PinnedKey[] | null): VerifySignature =>
  (key, signed, signature) =>
    isPinned(keys, key) && verifyEs256(key, signed, signature);

const judgedInFull = (report: Report): boolean => report.some(({ property }) => property === 'P8');

const runBundle = async (io: Io, { value, given, words }: Options): Promise<number> => {
  const keyFile = given('key');
  const [bundle, keys] = await Promise.all([
    readJson(io, value('bundle')),
    keyFile === undefined ? good(null) : readKeyFile(io, keyFile),
  ]);
  if (!bundle.ok || !keys.ok) {
    const faults = [bundle, keys].flatMap((each) => (each.ok ? [] : each.faults));
    return printFaults(io, words, faults);
  }
  const verifySignature = verifyUnder(keys.value);
  const report = await verifyBundle(bundle.value, { verifySignature, verifyBeacon });
  printReport(io.out, words, report);
  if (keys.value === null) io.err(words.labels.keyOfBundle);
  if (!judgedInFull(report)) io.err(words.labels.publicScope);
  return allHold(report) ? 0 : 1;
};

const isBundle = (arg: string): boolean => arg === '--bundle' || arg.startsWith('--bundle=');

export const verify = {
  name: 'verify',
  summary: '--instance FILE|FOLDER --result FILE | --bundle FILE [--key FILE]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    args.some(isBundle)
      ? withOptions(args, io, { needed: ['bundle'], optional: ['key'] }, (options) =>
          runBundle(io, options),
        )
      : withOptions(args, io, { needed: ['instance', 'result'] }, (options) =>
          runFiles(io, options),
        ),
};
