import type { DatedPart } from './dated-part.ts'
import type { FactCategory, FactReading } from './types.ts'
import { tidy } from './wording.ts'

const RELATION =
  '(?:daughters?|sons?|wife|husband|partner|spouse|fianc[ée]e?|girlfriend|boyfriend|mother|father|mum|mom|dad|parents|brothers?|sisters?|twins?|niece|nephew|cousin|aunt|uncle|grand(?:son|daughter|child|children|mother|father|parents)|stepson|stepdaughter|mother-in-law|father-in-law|child|children|kids?|baby)'
const OWNER = "(?:(?:her|his|their|the|@?\\p{L}+(?:\\s+\\p{L}+)?'s)\\s+)?"
const VERY = '(?:(?:really|very|quite|rather|so|still|a bit|deeply|always)\\s+)?'
const DOES = "(?:^|^@?[\\p{L}'-]+(?:\\s+@?[\\p{L}'-]+){0,2}\\s+)(?:really\\s+|still\\s+|also\\s+|always\\s+)?"
const IS = "(?:is|are|'s|'re)\\s+"

const of = (category: FactCategory, ...sources: string[]) => ({
  category,
  patterns: sources.map((source) => new RegExp(source, 'iu')),
})

/** In order of what matters most when a part could be several: illness before family, family before work. */
const CATEGORIES = [
  of(
    'health',
    "\\b(?:in|into|to|out of|left) hospital\\b|\\b(?:cancer|tumou?r|chemo(?:therapy)?|radiotherapy|diabetes|dementia|alzheimer'?s|parkinson'?s|stroke|heart attack|pneumonia|migraines?|asthma|depression|burn-?out|miscarriage|hospice|covid)\\b",
    '\\b(?:diagnosed with|recovering from|undergoing|suffers from|suffering from|operated on)\\b',
    `\\b(?:${IS}|was |been |fell |got |has been )${VERY}(?:ill|sick|unwell|poorly|pregnant|on sick leave)\\b`,
    '\\b(?:has|had|having|needs|after|awaiting|facing)\\s+(?:\\p{L}+\\s+){0,3}(?:surgery|operation|treatment|transplant|bypass|replacement)\\b',
    '\\b(?:broke|broken|hurt|sprained|injured)\\s+(?:her|his|their|an?)\\s+(?:\\p{L}+\\s+)?(?:leg|arm|ankle|wrist|hip|back|knee|foot|hand|shoulder|collarbone|toe|finger|rib)',
  ),
  of(
    'taste',
    '\\b(?:vegetarian|vegan|teetotal|coeliac|celiac|halal|kosher|gluten[- ]free|lactose intolerant)\\b|\\ballergic to\\b',
    "\\b(?:doesn't|don't|does not|never|can't)\\s+(?:eats?|drinks?|like)\\b",
    `${DOES}(?:drinks|eats|prefers|hates|can't stand|dislikes)\\s+(?!(?:to|that|it|this|the (?:idea|plan|proposal)|our)\\b)\\p{L}`,
    '\\bfavou?rite\\s+\\p{L}+',
  ),
  of(
    'worry',
    `\\b${VERY}(?:worr(?:ied|ies|ying)|anxious|nervous|afraid|frightened|scared|concerned|stressed)\\s+(?:about|of|that|by|over)\\b`,
    '\\b(?:losing sleep|struggling)\\s+(?:over|with)\\b',
  ),
  of(
    'family',
    `^${OWNER}(?:(?:eldest|oldest|youngest|older|younger|elder|little|middle|new|late|only|first|second|third|twin)\\s+)?${RELATION}\\b(?!'s?\\s*$)(?!\\s+(?:called|rang|phoned|wrote|emailed|said|says|asked|asks|joined|came by|answered|sent)\\b)\\s*,?\\s+\\p{L}`,
    `^(?:two|three|four|five|six|\\d)\\s+(?:\\p{L}+\\s+){0,2}${RELATION}\\b`,
    `\\b(?:has|have|had|expecting)\\s+(?:an?|two|three|four|five|six|\\d|twin|grown-up)\\s+(?:\\p{L}+\\s+){0,2}${RELATION}\\b`,
    '\\b(?:got|getting|is|are|just|newly|recently|been)\\s+(?:engaged|married|divorced|separated|widowed)\\b|\\bexpecting (?:a|her|their|his|twins)\\b|\\bis pregnant\\b',
  ),
  of(
    'goal',
    `${DOES}(?:wants|hopes|plans|aims|dreams|would love|would like|intends|is hoping|is planning|is saving|is training)\\s+(?:to|of|for|about)\\s+(?!(?:us|me|know|see|hear|talk|speak|discuss|meet|call)\\b)\\p{L}`,
    '\\bdreams? (?:is|of)\\b',
  ),
  of(
    'work',
    `${DOES}(?:has |have |had |was |been |got |is |'s )?(?:just |recently |been )*(?:promoted|made partner|made redundant|laid off|resigned|resigning|retiring|headhunted)\\b`,
    `${DOES}(?:has |is |'s )?(?:just |now )?(?:reports? to|joined|joining|leads?|leading|runs|heads|heading up|took over|taking over|responsible for|in charge of|moved to|works? (?:at|for|with|in|as)|studied|used to work)\\s+\\p{L}`,
    '\\b(?:has|got|starts|starting|gets)\\s+(?:a|her|his|their)\\s+new\\s+(?:job|boss|role|manager|position|team)\\b',
  ),
  of(
    'home',
    `${DOES}(?:has |have |is |are |'s |'re )?(?:just |now )?(?:moved house|moving house|bought a|buying a|sold (?:her|his|their)|renovating|lives? (?:in|near|on|by|with)|living in|moving to|moved (?:in|into)|building a house)\\b`,
    `\\b(?:new|has a|got a|have a)\\s+(?:house|flat|apartment|garden|dog|puppy|cat|kitten|cottage)\\b`,
  ),
  of(
    'interest',
    `${DOES}(?:loves?|enjoys?|adores?|likes)\\s+(?!(?:the|our|this|that|it|my|me|us|him|her|them|to|how|what|being|you|your|working)\\b)\\p{L}`,
    `\\b${IS}${VERY}(?:into|keen on|passionate about|mad about|crazy about|fond of|learning|training for|a (?:\\p{L}+ )?(?:fan of|reader|runner|sailor|golfer|cyclist|gardener|climber|swimmer|cook|birdwatcher))\\b`,
    `${DOES}(?:plays (?!a (?:role|part)\\b)|collects (?!the|our)|paints\\b|sails\\b|skis\\b|surfs\\b|took up |has taken up |sings in |volunteers )`,
  ),
] as const

/** About me, or about the talk rather than the person. */
const NOT_ABOUT_THEM =
  /^(?:i|we|my|our|us|me|you|it|this|that|there|to|todo|let's|please|remember|need|must|should|asked|discussed|talked|spoke|met|call|ask|send|check|find|what|who|how|why|when|if)\b/iu
const UNSURE = /\b(?:if|unless|maybe|perhaps|might|whether|wonders?|not sure)\b/iu

/** What a part says about somebody's life; nothing for questions, guesses and talk about ourselves. */
export function readFact(part: DatedPart): FactReading | undefined {
  const { work } = part
  if (work.endsWith('?') || NOT_ABOUT_THEM.test(work) || UNSURE.test(work)) return undefined
  const found = CATEGORIES.find(({ patterns }) => patterns.some((pattern) => pattern.test(work)))
  if (!found) return undefined
  return { kind: 'fact', category: found.category, text: tidy(withoutPronoun(part.raw)) }
}

/** "She loves sailing" is kept as "Loves sailing": whose it is, the page it is on says. */
function withoutPronoun(text: string): string {
  return text.replace(/^(?:(?:and|but|so|also)\s+)?(?:he|she|they)\s+(?!['’])/iu, '')
}
