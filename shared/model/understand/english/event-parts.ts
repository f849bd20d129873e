/** What the rules for life events are made of. */
import type { LifeEvent } from '../../life-events/taxonomy.ts'
import type { EventRule } from '../language.ts'

export const of = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern }))
export const ahead = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern, ahead: true }))
export const ofTheirs = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern, theirs: true }))

export const HAS =
  "(has|have|had|'s|'ve|was|were|is|are|'re|got|just|finally|also|both|now|{adverb}|sadly|suddenly|recently|been|being|officially|only)"
/** As much as may stand between whose it was and what happened. */
export const H = `${HAS}? ${HAS}? ${HAS}?`
export const HOME =
  '(house|flat|home|apartment|cottage|place|condo|farmhouse|bungalow|townhouse|villa|farm|duplex|loft|semi|terrace|chalet|cabin|terraced house|fixer-upper)'
export const PET =
  '(dog|puppy|pup|cat|kitten|horse|pony|spaniel|labrador|lab|retriever|terrier|greyhound|collie|rabbit|parrot|hamster|beagle|dachshund|poodle|lurcher|whippet|cockapoo|labradoodle|setter|pug|mare|hound|tortoise|hens|donkeys|donkey|alpacas)'
export const WHOSE = 'whose={owned} ,?'
