/** pauses before something that nobody answered is tried again */
export const pauses: readonly number[] = [400, 1500];

/** Tries until an answer is good enough or the pauses are used up; the last answer, null where none came. */
export const patiently = async <T>(
  attempt: () => Promise<T>,
  isGood: (answer: T) => boolean,
  wait: (milliseconds: number) => Promise<void>,
): Promise<T | null> => {
  for (const pause of [...pauses, null]) {
    const answer = await attempt().catch(() => null);
    if (pause === null || (answer !== null && isGood(answer))) return answer;
    await wait(pause);
  }
  return null;
};
