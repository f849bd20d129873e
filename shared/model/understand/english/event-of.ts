import type { LifeEvent } from '../../life-events/taxonomy.ts'
import type { EventRule } from '../language.ts'

export const eventOf = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] => patterns.map((pattern) => ({ event, pattern }))
export const eventAhead = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] => patterns.map((pattern) => ({ event, pattern, ahead: true }))
export const eventOfTheirs = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] => patterns.map((pattern) => ({ event, pattern, theirs: true }))
