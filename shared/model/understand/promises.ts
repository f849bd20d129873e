import { BLANK } from '../spoken/find/found.ts'
import { dueAfter, wordsWithout, type DatedPart } from './dated-part.ts'
import type { FollowUpReading } from './types.ts'

const ME = '(?:[Ii]|[Ww]e)'
const THEM = '(?:[Hh]e|[Ss]he|[Tt]hey)'
/** One or two capital letters' worth of name; at the start of a sentence every word has one, so the commonest are told apart. */
const NAME =
  "(?!(?:I|We|You|It|This|That|There|Who|Which|What|Already|Recently|Nobody|Not|Never|And|But|So|Then|If|When)(?:\\s|'))@?\\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*)?"
const OBJECT = `(?:him|her|them|you|everyone|${NAME})`
const ADVERB = '(?:(?:also|then|now|really|certainly|definitely|gladly|happily|personally|just|still|try to)\\s+)?'
const WILL = "(?:'ll|\\s+will|\\s+shall)\\s+"
const GOING_TO = "(?:'m|'re|'s|\\s+am|\\s+are|\\s+is)\\s+going\\s+to\\s+"
const HAVE = "(?:\\s+have|\\s+has|'ve|'s)?"
/** What people undertake to do for one another. "He will move to Berlin" is news, not a promise. */
const DEED =
  '(?:send|share|call|ring|phone|e-?mail|write|draft|prepare|bring|give|find|check|ask|introduce|connect|pass|forward|book|arrange|organi[sz]e|schedule|confirm|review|reply|respond|answer|sign|pay|deliver|finish|complete|update|let|post|circulate|chase|follow|sort|fix|provide|return|revert|submit|invite|recommend|refer|quote|propose|approve|transfer|copy|text|message|ping|drop|(?:get|come|report)\\s+back|look\\s+(?:into|at|up)|put\\s+(?:us|me|him|her|them|together|in)|set\\s+up|think\\s+about|speak\\s+(?:to|with)|talk\\s+(?:to|with))\\b'
const HANDS_OVER = "(?:'d|'ll|\\s+would|\\s+will)\\s+(?:have|get|receive)\\s+"
const SAID = `(?:said|told\\s+${OBJECT}|promised(?:\\s+${OBJECT})?|assured\\s+${OBJECT})\\s+(?:that\\s+)?`
const PROMISED = '(?:promised|agreed|offered|undertook|committed|volunteered|pledged)'

type Pattern = {
  /** Its match ends where the words to keep begin, unless a group `keep` says where. */
  readonly pattern: RegExp
  readonly kind: FollowUpReading['kind']
  readonly by: FollowUpReading['by']
}
/** Case counts, because it tells names from words. */
const line = (kind: Pattern['kind'], by: Pattern['by'], source: string): Pattern => ({
  kind,
  by,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}'${BLANK}])${source}`, 'u'),
})

/** Tried in order; the first that fits speaks. */
const PATTERNS: readonly Pattern[] = [
  line('promise', 'me', `${ME}\\s+${SAID}(?:${THEM}|${NAME})${HANDS_OVER}`),
  line('promise', 'me', `${ME}\\s+${SAID}${ME}(?:'d|'ll|\\s+would|\\s+will)\\s+${ADVERB}(?=${DEED})`),
  line('promise', 'me', `${ME}${HAVE}\\s+${PROMISED}\\s+(?:${OBJECT}\\s+)?to\\s+(?=\\p{L})`),
  line('promise', 'me', `${ME}${HAVE}\\s+promised\\s+${OBJECT}\\s+(?=(?:a|an|the|our|my|some)\\s)`),
  line('promise', 'me', `^[Pp]romised\\s+${OBJECT}\\s+(?=(?:a|an|the|our|my|some)\\s)`),
  line('promise', 'me', `^[Pp]romised\\s+(?:${OBJECT}\\s+)?to\\s+(?=\\p{L})`),
  line('promise', 'them', `(?:${THEM}|${NAME})${HAVE}\\s+${PROMISED}\\s+(?:me\\s+|us\\s+)?to\\s+(?=\\p{L})`),
  line(
    'promise',
    'them',
    `(?:${THEM}|${NAME})${HAVE}\\s+promised\\s+(?:me|us)\\s+(?=(?:a|an|the|her|his|their|some)\\s)`,
  ),
  line(
    'promise',
    'them',
    `(?:${THEM}|${NAME})\\s+(?:said|says)\\s+(?:that\\s+)?${THEM}(?:'d|'ll|\\s+would|\\s+will)\\s+${ADVERB}(?=${DEED})`,
  ),
  line('ask', 'me', `(?:[Ww]as|[Ww]ere)\\s+asked\\s+(?:for|to)\\s+(?=\\p{L})`),
  line('to-do', 'them', `${ME}${HAVE}\\s+asked\\s+${OBJECT}\\s+(?:for|to)\\s+(?=\\p{L})`),
  line(
    'ask',
    'me',
    `(?:${THEM}|${NAME}|^)(?:${HAVE}\\s+|)(?:[Aa]sked|asks|is\\s+asking)\\s+(?:(?:me|us)\\s+)?(?:for|to)\\s+(?=\\p{L})`,
  ),
  line(
    'ask',
    'me',
    `(?:${THEM}|${NAME}|^)(?:${HAVE}\\s+|)(?:[Aa]sked|asks)\\s+(?:(?:me|us)\\s+)?(?:if|whether)\\s+${ME}\\s+(?:can|could|would|will|might)\\s+(?=\\p{L})`,
  ),
  line(
    'ask',
    'me',
    `(?:${THEM}|${NAME})(?:\\s+wants?|\\s+would\\s+like|'d\\s+like|\\s+needs?)\\s+(?:me|us)\\s+to\\s+(?=\\p{L})`,
  ),
  line('promise', 'me', `${ME}(?:${WILL}|${GOING_TO})${ADVERB}(?=${DEED})`),
  line('promise', 'me', `^[Ww]ill\\s+${ADVERB}(?=${DEED})`),
  line(
    'to-do',
    'me',
    `(?:^|${ME}\\s+)(?:(?:really\\s+)?(?:[Nn]eed|have|ought)\\s+to|[Mm]ust|[Ss]hould)\\s+${ADVERB}(?=${DEED})`,
  ),
  line(
    'to-do',
    'me',
    `^(?:[Pp]lease\\s+)?(?:(?:[Mm]ust\\s+)?[Rr]emember\\s+to|[Dd]on't\\s+forget\\s+to|[Rr]emind\\s+me\\s+to|(?:[Tt]o-?\\s?do|TO-?DO):?)\\s+(?=\\p{L})`,
  ),
  line('promise', 'them', `${THEM}(?:${WILL}|${GOING_TO})${ADVERB}(?=${DEED})`),
]

/** Somebody named or described: the words keep the subject, or nobody would know whose promise it is. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?<keep>(?:(?:(?:Dr|Mrs?|Ms|Prof)\\.?\\s+)?${NAME}|(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he)\\s+\\p{L}+))(?:${WILL}|${GOING_TO})${ADVERB}(?=${DEED})`,
  'u',
)
const PRONOUN = /^(?:He|She|They|These|Those|Both|All)(?:\s|$)/u

const UNSURE =
  /\b(?:if|unless|maybe|perhaps|might|may|thinks?|hopes?|hoping|doubts?|probably|possibly|wish(?:es)?|whether|not sure|wonders?|never|not|\p{L}+n't|nobody|no one|otherwise)\b(?!\s+(?:forget))/iu
const CONDITION = /\b(?:if|unless|whether)\b/iu
const CLAUSE_END = new RegExp(
  `[.;!?](?=\\s|$)|,?\\s+(?:because|since|so that|although|though|unless|if|when|while|which|who|but|as soon as|once|in case|and\\s+(?:then\\s+)?(?:i|we|he|she|they))\\b|,\\s+(?:i|we|he|she|they)\\b`,
  'iu',
)

/** "Send her the deck by Friday": a note to oneself, if it says by when. */
const BARE = new RegExp(`^(?=${DEED})`, 'iu')

/** A promise, an ask or a to-do said in a part; nothing if it is a question, a condition or a denial. */
export function readFollowUp(part: DatedPart): FollowUpReading | undefined {
  if (part.work.endsWith('?') || CONDITION.test(part.before)) return undefined
  for (const { pattern, kind, by } of PATTERNS) {
    const match = pattern.exec(part.work)
    if (!match || UNSURE.test(part.work.slice(0, match.index))) continue
    const from = match.index + match[0].length
    // "She asked for the figures on Thursday" may say when she asked: only "by" tells.
    return reading(part, { kind, by, from, textFrom: from, deadlineOnly: /\bfor\s+$/u.test(match[0]) })
  }
  const named = NAMED.exec(part.work)
  if (named && !PRONOUN.test(named.groups?.keep ?? '') && !UNSURE.test(part.work.slice(0, named.index))) {
    const from = named.index + named[0].length
    return reading(part, { kind: 'promise', by: 'them', from, textFrom: named.index, deadlineOnly: false })
  }
  if (!BARE.test(part.work)) return undefined
  const note = reading(part, { kind: 'to-do', by: 'me', from: 0, textFrom: 0, deadlineOnly: true })
  return note?.due === undefined ? undefined : note
}

type Span = Pick<FollowUpReading, 'kind' | 'by'> & {
  readonly from: number
  readonly textFrom: number
  readonly deadlineOnly: boolean
}

function reading(part: DatedPart, { kind, by, from, textFrom, deadlineOnly }: Span): FollowUpReading | undefined {
  const stop = CLAUSE_END.exec(part.work.slice(from))
  const end = stop ? from + stop.index : part.work.length
  const due = dueAfter(part, from, end, deadlineOnly)
  const text = wordsWithout(part, textFrom, end, due)
  if (text.length < 3) return undefined
  return due === undefined ? { kind, by, text } : { kind, by, text, due: due.reading.iso }
}
