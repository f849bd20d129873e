/** What a calendar file as a whole may be refused for. What single events are reported for is told in a preview. */
export const icsProblems = ['not-a-calendar', 'file-too-large', 'timed-out', 'too-heavy'] as const
