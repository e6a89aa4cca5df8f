import type { Instance, Result } from '../../allocation/types.ts';
import type { SigningKey } from '../../domain/season/ceremony.ts';
import { type Run, runMove } from '../../domain/season/run.ts';
import { linkOf, type ResultFacts } from '../../proof/announcement.ts';
import { type FullBundle, fullBundle, type PublicBundle, publicTree } from '../../proof/bundle.ts';
import { publicParts } from '../../proof/public-parts.ts';
import { verifyBundle } from '../../proof/verifier/index.ts';
import type { Ports } from '../ports.ts';
import { instanceOf, readAnnounced, resultOf } from './allocation-files.ts';
import { announced, announcementsUpTo } from './announcing.ts';
import { writeResultParts } from './family-parts.ts';
import { linesText } from './lines.ts';
import { runFiles, writeJsonRecord } from './run-files.ts';
import { resultTreeOf, saltsOf, writeLeaves } from './trees.ts';

type Needs = Pick<Ports, 'beacons' | 'clock' | 'digest' | 'keyed' | 'records' | 'runs' | 'signer'>;

type Computed = { readonly instance: Instance; readonly result: Result };

/** What was written, and not what was in memory. */
const readComputed = async ({ digest, records }: Needs, run: Run): Promise<Computed> => {
  if (run.resultKey === null) throw new Error(`run ${run.number} of ${run.season} has no result`);
  const [instanceText, resultText] = await Promise.all([
    readAnnounced(records, run.instanceKey, run.rosterHash, digest.sha256),
    readAnnounced(records, run.resultKey, run.resultHash, digest.sha256),
  ]);
  return {
    instance: instanceOf(JSON.parse(instanceText), run.instanceKey),
    result: resultOf(resultText),
  };
};

/** Every property the verifier knows; what its announcement will say is true unless it finds otherwise. */
const properties = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'] as const;
const allHold = properties.map((property) => ({ property, holds: true }));

type Announced = { readonly run: Run; readonly bundle: FullBundle };

/** The run as it would stand with this result announced, and the bundle anybody would get of it. */
const announcedWith = async (
  ports: Needs,
  run: Run,
  computed: Computed,
  key: SigningKey,
  facts: ResultFacts,
): Promise<Announced> => {
  const state = runMove(run.state, 'verify');
  if (state === null) throw new Error(`run ${run.number} of ${run.season} is not computed`);
  const { resultRoot, publicRoot, verified } = facts;
  const after = await announced(
    ports,
    run,
    { kind: 'result', ...facts },
    { state, resultRoot, publicRoot, verified: [...verified] },
  );
  const others = (await ports.runs.list(run.season)).filter(({ number }) => number !== run.number);
  const announcements = announcementsUpTo([...others, after], run.number);
  const head = { season: run.season, run: run.number, key, announcements };
  const bundle = fullBundle(head, { ...computed, saltOf: saltsOf(ports, run) }, ports.digest.bytes);
  return { run: after, bundle };
};

const publicOf = ({
  instance: _instance,
  result: _result,
  salts: _salts,
  ...shown
}: FullBundle): PublicBundle => ({ ...shown, scope: 'public' });

/** Under names that no other copy of this step uses, so that the run can name what belongs to it. */
const writeBundles = async (ports: Needs, { run, bundle }: Announced): Promise<Run> => {
  const files = runFiles(run.season, run.number, run.rosterHash);
  const link = linkOf(run.announcements.at(-1) ?? '', ports.digest.sha256);
  const publicBundleKey = files.bundle('public', link);
  const fullBundleKey = files.bundle('full', link);
  await writeJsonRecord(ports.records, publicBundleKey, JSON.stringify(publicOf(bundle)));
  await writeJsonRecord(ports.records, fullBundleKey, JSON.stringify(bundle));
  return { ...run, publicBundleKey, fullBundleKey };
};

/** What families look up once the result is public; the same bytes whenever it is written. */
const writeFamilyFiles = async (ports: Needs, run: Run, { instance, result }: Computed) => {
  const files = runFiles(run.season, run.number, run.rosterHash);
  const tree = resultTreeOf(ports, run, result);
  await writeLeaves(ports.records, files.resultLeaves, tree);
  await writeJsonRecord(ports.records, files.lines, linesText(instance, result));
  await writeResultParts(ports, run, result.placements);
  return tree.root;
};

/**
 * The independent verifier judges the full bundle with its result announced as sound. Where it is, exactly this is
 * announced; where not, the announcement says which property fails, and nobody can approve the run.
 */
export const verifyStep = async (ports: Needs, run: Run): Promise<void> => {
  const computed = await readComputed(ports, run);
  const key = await ports.signer.publicKey();
  const facts = {
    resultHash: run.resultHash ?? '',
    resultRoot: await writeFamilyFiles(ports, run, computed),
    publicRoot: publicTree(publicParts(computed.instance, computed.result), ports.digest.bytes)
      .root,
  };
  const hoped = await announcedWith(ports, run, computed, key, { ...facts, verified: allHold });
  const report = await verifyBundle(hoped.bundle, {
    verifySignature: ports.signer.verify,
    verifyBeacon: (chain, { round, signature }) =>
      run.beacon !== null &&
      chain.hash === run.beacon.chain.hash &&
      ports.beacons.verify(run.beacon.chain, { round, signature }),
  });
  const sound = report.length === properties.length && report.every(({ holds }) => holds);
  const verified = report.map(({ property, holds }) => ({ property, holds }));
  const found = sound
    ? hoped
    : await announcedWith(ports, run, computed, key, { ...facts, verified });
  const allocated = await writeBundles(ports, found);
  // where another copy of this step was first, its announcement stands and its bundles
  await ports.runs.write(allocated, run.version);
};
