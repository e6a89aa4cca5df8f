/** Changes whenever an outcome could change for the same instance and numbers. */
export const engineVersion = 'sunshine-allocation/4';
