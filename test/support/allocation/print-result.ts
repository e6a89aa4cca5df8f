import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stdout, version } from 'node:process';
import { allocate, checkInstance, unitIds } from '../../../shared/allocation/index.ts';
import { canonicalJson } from '../../../shared/proof/canonical-json.ts';
import { lotteryNumbers } from '../../../shared/proof/draw.ts';

/** Prints, for each instance file named, the hash of its result's bytes, and the Node version it ran on. */
const hashOf = (file: string): string => {
  const checked = checkInstance(JSON.parse(readFileSync(file, 'utf8')));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const numbers = lotteryNumbers(unitIds(checked.value), (message) =>
    createHmac('sha256', Buffer.alloc(32, 7)).update(message, 'utf8').digest(),
  );
  const { outcome } = allocate(checked.value, numbers);
  return createHash('sha256')
    .update(canonicalJson({ ...outcome }), 'utf8')
    .digest('hex');
};

stdout.write(JSON.stringify({ version, hashes: process.argv.slice(2).map(hashOf) }));
