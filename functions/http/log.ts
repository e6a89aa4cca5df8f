/** Every line that a function writes; the type leaves no room for query strings, bodies or ids of people. */
export type LogEntry =
  | {
      readonly event: 'request';
      /** method and path of the contract's table: parameters stand as `{id}` */
      readonly route: string;
      readonly status: number;
      readonly milliseconds: number;
      readonly correlation: string;
    }
  | {
      readonly event: 'failure';
      readonly where: string;
      readonly correlation: string;
      readonly errors: readonly ErrorTrace[];
    };

export type Log = (entry: LogEntry) => void;

export type ErrorTrace = { readonly name: string; readonly frames: readonly string[] };

/** The stack repeats the message before the first place. */
const framesOf = ({ stack = '', message }: Error): readonly string[] =>
  stack
    .slice(Math.max(stack.indexOf(message), 0) + message.length)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** A driver's message may quote what it was given, so that only the kinds of errors and the places are kept. */
export const traceOf = (error: unknown): readonly ErrorTrace[] => {
  const traces: ErrorTrace[] = [];
  let current = error;
  while (current instanceof Error && traces.length < 5) {
    traces.push({ name: current.name, frames: framesOf(current) });
    current = current.cause;
  }
  return traces.length > 0 ? traces : [{ name: typeof error, frames: [] }];
};

/** One JSON line an entry, where the platform collects it. */
export const writeLog: Log = (entry) => {
  const level = entry.event === 'failure' ? 'error' : 'info';
  process.stdout.write(`${JSON.stringify({ level, ...entry })}\n`);
};
