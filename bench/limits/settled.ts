/** Rounds of a work on a million children after which the compiler and the memory of its process have settled. */
export const settled = 10;
