/** Milliseconds, as a promise. Not `node:timers/promises`: that one heeds no clock a test sets. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
