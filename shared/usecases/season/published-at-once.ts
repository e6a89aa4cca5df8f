/** Placements copied in one call, and rows of one part of the public list; a call ends well inside a function's time. */
export const publishedAtOnce = 200;
