import { nodeIo } from './io.ts';
import { runCommand } from './run.ts';

const writeLine = (stream: NodeJS.WriteStream) => (line: string) => {
  stream.write(`${line}\n`);
};

process.exitCode = await runCommand(
  process.argv.slice(2),
  nodeIo({ out: writeLine(process.stdout), err: writeLine(process.stderr), env: process.env }),
);
