/** The values for which it holds, in their order; `filter` of typed arrays is some fifty times as slow. */
export const filtered = (values: Int32Array, holds: (value: number) => boolean): Int32Array => {
  const found = new Int32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (holds(values[i]!)) found[count++] = values[i]!;
  }
  return found.slice(0, count);
};
