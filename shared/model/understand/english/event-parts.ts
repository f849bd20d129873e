/** What the rules for life events are made of. */
import type { LifeEvent } from '../../life-events/taxonomy.ts'
import type { EventRule } from '../language.ts'

export const of = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern }))
export const ahead = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern, ahead: true }))
/** They say themselves that something is not so: "hasn't smoked since May". */
export const denied = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern, denies: true }))
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

export const DID =
  "(has|have|had|'s|'ve|was|were|is|are|just|finally|also|now|both|sadly|suddenly|recently|been|only|at last)"
/** As much as may stand between whose it was and what happened. */
export const D = `${DID}? ${DID}? ${DID}?`
export const SELF = '({name}|{relation}|{relation} {name}|{them}|{name} and {name}|both)'
/** A home, as it is told of in passing. */
export const TOLD_HOME =
  '(house|flat|home|apartment|cottage|place|condo|farmhouse|bungalow|townhouse|villa|farm|duplex|loft|semi|chalet|cabin|terraced house|fixer-upper|bungalow|terrace|studio)'
export const DIED =
  '(died|passed away|passed on|passed|was put down|were put down|put down|put to sleep|had to be put down|has to be put down|had to be put to sleep|run over|went missing|is gone|gone|dead)'
