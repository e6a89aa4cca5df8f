import { stdout } from 'node:process';
import { peak } from '../kit/peak.ts';
import { instanceOf } from './instances.ts';
import { procedureOn } from './procedure.ts';

/** Prints the largest resident size in kilobytes: with the instance in memory, and after one verified run. */
const instance = instanceOf(process.argv[2] ?? '');
const before = peak();
const { allocated, verified } = procedureOn(instance);
verified(allocated().result);
stdout.write(JSON.stringify({ before, after: peak() }));
