/** A share against its target; thousandths, so that 1000 is 100 % and nothing is rounded away. */
export type Ratio = {
  readonly numerator: number;
  readonly denominator: number;
  readonly target: number;
  readonly met: boolean;
};

/** Compared by cross-multiplication; nothing counted meets every target. */
export const ratioOf = (numerator: number, denominator: number, target: number): Ratio => ({
  numerator,
  denominator,
  target,
  met: numerator * 1000 >= denominator * target,
});
