/** One line of the table: a case, what is counted in it and what is measured. */
export type Row = {
  readonly of: string;
  /** the same in every run on every machine; a change is a change of the program */
  readonly counters?: Readonly<Record<string, number>>;
  /** of this run: ratios of two works side by side, peaks of memory */
  readonly measured?: Readonly<Record<string, string>>;
  /** what the figure shall be, and what is missing */
  readonly goal?: string;
  /** what the figures stand beside */
  readonly beside?: string;
};

export type Scale = {
  /** of the largest city */
  readonly children: number;
};

export type Benchmark = {
  readonly name: string;
  readonly run: (scale: Scale) => Promise<readonly Row[]>;
};

/** Three digits tell all that a busy machine can measure. */
export const times = (ratio: number): string =>
  `${Number(ratio.toPrecision(3)).toLocaleString('en')}×`;

/** only where the goal or the figure beside it is one in seconds */
export const milliseconds = (time: number): string =>
  `${Number(time.toPrecision(3)).toLocaleString('en')} ms`;

export const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;
