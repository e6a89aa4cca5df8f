/** The list with one entry moved one place up or down; at an end nothing moves. */
export const moved = <T>(list: readonly T[], index: number, step: -1 | 1): readonly T[] => {
  const target = index + step;
  const entry = list[index];
  if (entry === undefined || target < 0 || target >= list.length) return list;
  const rest = list.filter((_, place) => place !== index);
  return [...rest.slice(0, target), entry, ...rest.slice(target)];
};

/** The family's order first, then what it has not placed yet; schools no longer offered fall away. */
export const ordered = (
  offered: readonly string[],
  chosen: readonly string[],
): readonly string[] => [
  ...chosen.filter((id) => offered.includes(id)),
  ...offered.filter((id) => !chosen.includes(id)),
];
