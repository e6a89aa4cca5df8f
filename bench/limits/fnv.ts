/** FNV-1a over whole values, as the reference program hashes its matching; hex. */
export const fnv = (values: Int32Array): string => {
  let hash = 0x811c9dc5;
  for (const value of values) hash = Math.imul(hash ^ value, 0x01000193);
  return (hash >>> 0).toString(16);
};
