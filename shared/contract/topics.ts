/** What a query can depend on and a command can touch. One noun, one word. */
export const topics = [
  'vault',
  'person',
  'organisation',
  'role',
  'tie',
  'channel',
  'entry',
  'fact',
  'milestone',
  'cadence',
  'follow-up',
  'meeting',
  'calendar',
  'file',
  'boundary',
  'gift',
  'field',
  'question',
  'tag',
  'template',
  'list',
  'life-event',
  'arc',
  'signal',
  'disagreement',
  'review',
  'handover',
  'draft',
  'setting',
  'reminder',
  'change',
  'inbox',
  'health',
  'backup',
  'recent',
  'own-word',
] as const

export type Topic = (typeof topics)[number]

/** True when an answer that read `reads` may differ after something touched `touches`. */
export const overlap = (reads: readonly Topic[], touches: readonly Topic[]): boolean =>
  reads.some((topic) => touches.includes(topic))
