import { commands } from './commands/index.ts';
import type { Io } from './io.ts';
import { inOneLine } from './one-line.ts';
import { printFaults } from './print.ts';
import { defaultLang, wordsOf } from './wording/index.ts';

/** `sunshine COMMAND …`; without a command, what there is. */
export const runCommand = async (args: readonly string[], given: Io): Promise<number> => {
  const io = inOneLine(given);
  const [name, ...rest] = args;
  const words = wordsOf(defaultLang(io.env));
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command.run(rest, io);
  const help = name === undefined || name === 'help' || name === '--help';
  if (!help) printFaults(io, words, [{ where: name, code: 'command-unknown' }]);
  const line = help ? io.out : io.err;
  line(`${words.labels.usage}:`);
  for (const each of commands) line(`  sunshine ${each.name} ${each.summary}`);
  return help ? 0 : 2;
};
