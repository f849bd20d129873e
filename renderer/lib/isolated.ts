/** Kept apart from the sentence around it, whichever way it runs. */
export const isolated = (text: string): string => `\u2068${text}\u2069`
