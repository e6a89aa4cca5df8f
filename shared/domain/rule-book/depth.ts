/** levels of a rule book and of conditions nested eight deep; deeper ones take time that grows with every level */
const most = 24;

/** Whether a document nests deeper than any rule book needs; breadth first, so that no depth can exhaust the stack. */
export const isTooDeep = (input: unknown): boolean => {
  let level: readonly unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
};
