/** Rounded up: who comes back then is not refused for a fraction. */
export const wholeSeconds = (microseconds: number): number => Math.ceil(microseconds / 1e6);
