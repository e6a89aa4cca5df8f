import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeIo } from '../cli/io.ts';
import { runCommand } from '../cli/run.ts';
import type { Log } from '../functions/http/log.ts';
import { countyOf } from './demonstration/county.ts';
import { startPlatform } from './platform.ts';
import { keysOf, repeatableEntropy } from './season/repeatable.ts';
import { reportText } from './season/report-text.ts';
import { runSeason } from './season/run-season.ts';
import { madeUpWitnesses } from './season/witnesses.ts';

/**
 * `npm run season`: one season of the made-up county without a browser, through the HTTP interface of a platform
 * started for it. The keys follow from the seed, so that a second run gives the same files.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    percent: { type: 'string', default: '100' },
    out: { type: 'string', default: '.data/season' },
  },
});

const wholeNumber = (name: 'seed' | 'percent'): number => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1 || value > 100_000)
    throw new Error(`--${name}: a whole number from 1 to 100000, not ${values[name]}`);
  return value;
};

const seed = wholeNumber('seed');
const out = resolve(values.out);
const folder = join(out, 'platform');
rmSync(out, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** failures are told, requests are not: 20,000 lines help nobody */
const log: Log = (entry) => {
  if (entry.event === 'failure') console.error(JSON.stringify(entry));
};

const platform = await startPlatform({
  folder,
  host: '127.0.0.1',
  port: 0,
  log,
  dynamodbEndpoint: process.env['DYNAMODB_ENDPOINT'],
  keyRing: keysOf(seed),
  checkResponses: true,
});

let status = 0;
try {
  const begun = Date.now();
  const outcomes = await runSeason(
    platform.origin,
    countyOf(seed, wholeNumber('percent')),
    madeUpWitnesses(repeatableEntropy(seed)),
    (zh, en) =>
      console.log(`[${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s] ${zh} ${en}`),
  );
  const io = nodeIo({ out: console.log, err: console.error, env: process.env });
  for (const { level, report, files } of outcomes) {
    const paths = {
      instance: join(out, `${level}-instance.json`),
      result: join(out, `${level}-result.json`),
      publicBundle: join(out, `${level}-public-bundle.json`),
      fullBundle: join(out, `${level}-full-bundle.json`),
    };
    writeFileSync(paths.instance, files.instance);
    writeFileSync(paths.result, files.result);
    writeFileSync(paths.publicBundle, files['public-bundle']);
    writeFileSync(paths.fullBundle, files['full-bundle']);
    const text = reportText(report);
    writeFileSync(join(out, `${level}-report.txt`), text);
    console.log(`\n${text}`);
    status = Math.max(
      status,
      report.unplaced === 0 ? 0 : 1,
      await runCommand(['verify', '--instance', paths.instance, '--result', paths.result], io),
      await runCommand(['verify', '--bundle', paths.fullBundle], io),
      await runCommand(['verify', '--bundle', paths.publicBundle], io),
    );
  }
} finally {
  await platform.stop();
}
process.exitCode = status;
