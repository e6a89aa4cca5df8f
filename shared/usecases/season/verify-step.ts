import type { Instance, Result } from '../../allocation/types.ts';
import { type Run, runMove } from '../../domain/season/run.ts';
import { linkOf, type ResultFacts } from '../../proof/announcement.ts';
import { type FullBundle, fullBundle, type PublicBundle, publicTree } from '../../proof/bundle.ts';
import { hexOf } from '../../proof/bytes.ts';
import { publicParts } from '../../proof/public-parts.ts';
import { allHold, type Report, verify, verifyBundle } from '../../proof/verifier/index.ts';
import type { Ports } from '../ports.ts';
import { instanceOf, readAnnounced, resultOf } from './allocation-files.ts';
import { announced, announcementsUpTo } from './announcing.ts';
import { writeResultParts } from './family-parts.ts';
import { linesText } from './lines.ts';
import { runFiles, writeJsonRecord } from './run-files.ts';
import { resultTreeOf, saltsOf, writeTree } from './trees.ts';

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

/** Every property the verifier knows. */
const properties = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'] as const;

const announcedResult = (ports: Needs, run: Run, facts: ResultFacts): Promise<Run> => {
  const state = runMove(run.state, 'verify');
  if (state === null) throw new Error(`run ${run.number} of ${run.season} is not computed`);
  const { resultRoot, publicRoot, verified } = facts;
  return announced(
    ports,
    run,
    { kind: 'result', ...facts },
    { state, resultRoot, publicRoot, verified: [...verified] },
  );
};

type Announced = { readonly run: Run; readonly bundle: FullBundle };

/** What anybody would get of the run, as it would stand. */
const bundleOf = async (ports: Needs, run: Run, computed: Computed): Promise<FullBundle> => {
  const others = (await ports.runs.list(run.season)).filter(({ number }) => number !== run.number);
  const head = {
    season: run.season,
    run: run.number,
    key: await ports.signer.publicKey(),
    announcements: announcementsUpTo([...others, run], run.number),
  };
  return fullBundle(head, { ...computed, saltOf: saltsOf(ports, run) }, ports.digest.bytes);
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
  await writeTree(ports.records, files.resultTree, tree);
  await writeJsonRecord(ports.records, files.lines, linesText(instance, result));
  await writeResultParts(ports, run, result.placements);
  return tree.root;
};

/** Of a result that is none of this roster there is nothing to show; null. */
const publicRootOf = ({ digest }: Needs, { instance, result }: Computed): string | null => {
  try {
    return publicTree(publicParts(instance, result), digest.bytes).root;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
};

const shown = (report: Report) => report.map(({ property, holds }) => ({ property, holds }));

/** Announced without a public tree, for all to see that it failed; there is no bundle of it. */
const announceUnshown = async (
  ports: Needs,
  run: Run,
  computed: Computed,
  facts: Pick<ResultFacts, 'resultHash' | 'resultRoot'>,
): Promise<Run> => {
  const verified = [
    ...shown(verify(computed.instance, computed.result)),
    { property: 'P9', holds: false },
  ];
  return announcedResult(ports, run, {
    ...facts,
    publicRoot: hexOf(ports.digest.bytes(new Uint8Array(0))),
    verified,
  });
};

/**
 * The independent verifier judges the full bundle with its result announced as sound. Where it is, exactly this is
 * announced; where not, the announcement says which property fails, and nobody can approve the run.
 */
const judged = async (ports: Needs, run: Run, computed: Computed): Promise<Run> => {
  const facts = {
    resultHash: run.resultHash ?? '',
    resultRoot: await writeFamilyFiles(ports, run, computed),
  };
  const publicRoot = publicRootOf(ports, computed);
  if (publicRoot === null) return announceUnshown(ports, run, computed, facts);
  const withVerified = async (verified: ResultFacts['verified']): Promise<Announced> => {
    const after = await announcedResult(ports, run, { ...facts, publicRoot, verified });
    return { run: after, bundle: await bundleOf(ports, after, computed) };
  };
  const hoped = await withVerified(properties.map((property) => ({ property, holds: true })));
  const report = await verifyBundle(hoped.bundle, {
    verifySignature: ports.signer.verify,
    verifyBeacon: (chain, { round, signature }) =>
      run.beacon !== null &&
      chain.hash === run.beacon.chain.hash &&
      ports.beacons.verify(run.beacon.chain, { round, signature }),
  });
  const sound = report.length === properties.length && allHold(report);
  return writeBundles(ports, sound ? hoped : await withVerified(shown(report)));
};

export const verifyStep = async (ports: Needs, run: Run): Promise<void> => {
  const allocated = await judged(ports, run, await readComputed(ports, run));
  // where another copy of this step was first, its announcement stands and its bundles
  await ports.runs.write(allocated, run.version);
};
