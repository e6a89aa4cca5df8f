import { lineChannel } from './channel.ts';
import { nodeIo } from './io.ts';
import { badInput, printFaults } from './print.ts';
import { runCommand } from './run.ts';
import { defaultLang, wordsOf } from './wording/index.ts';

const { env } = process;
let isUnread = false;

const err = lineChannel(process.stderr, () => {
  isUnread = true;
});

const out = lineChannel(process.stdout, (found) => {
  isUnread = true;
  process.exitCode = badInput;
  const words = wordsOf(defaultLang(env));
  printFaults({ ...io, out: err }, words, [{ where: 'stdout', code: 'file-unwritable', found }]);
});

const io = nodeIo({ out, err, env });

const code = await runCommand(process.argv.slice(2), io);
process.exitCode = isUnread ? badInput : code;
