/**
 * Life events as they are said of somebody, in one sentence of English: only the plain ones, in the past. What is denied, feared, hoped for, asked or
 * long ago is passed over, and so are what the writer says of themselves and what lasts (an illness, a diagnosis), which is a fact. Whatever is found is offered, and filed by nobody but who reads it.
 */
import { lifeEvents, type LifeEvent } from './taxonomy.ts'

export type Recognised = {
  readonly event: LifeEvent
  /** Whom it happened to, as it was said: "her father". '' where it is their own. */
  readonly relative: string
}

const relation =
  '(?:(?:grand|step|half-)?(?:mother|father|mum|mom|dad|parents?|brothers?|sisters?|sons?|daughters?|child|children)|wife|husband|partner|spouse|fianc[ée]e?|girlfriend|boyfriend|twins?|niece|nephew|cousin|aunt|uncle|grandson|granddaughter|gran|grandma|grandpa|granddad|best friend)(?:-in-law)?'
const owned = `(?:her|his|their|@?\\p{L}+(?:\\s\\p{L}+)?'s)\\s+(?:(?:eldest|oldest|youngest|older|younger|elder|little|other|late|only|first|second|third)\\s+)?${relation}`
const their = '(?:her|his|their)'
const pet = '(?:dog|puppy|cat|kitten|horse)'
const dwelling = '(?:house|flat|home|apartment|cottage)'

const of = (event: LifeEvent, ...phrases: readonly string[]) =>
  phrases.map((phrase) => ({ event, pattern: new RegExp(`(?<![\\p{L}'-])(?:${phrase})(?![\\p{L}-])`, 'iu') }))

/** In order: what weighs more comes first where a sentence says two things. A named group says whose it was. */
const phrases = [
  ...of(
    'death',
    `(?:died|passed away|passed on)(?!\\s+(?:laughing|down|out|off|of\\s+laughter|of\\s+embarrassment))`,
    `lost\\s+(?<whose>${owned})(?!')`,
    `(?:death|funeral)\\s+of\\s+(?<whose>${owned})(?!')`,
    `buried\\s+(?<whose>${owned})(?!')`,
  ),
  ...of('pet-died', `${pet}\\s+(?:has\\s+|had\\s+)?(?:died|(?:had\\s+to\\s+be|was)\\s+put\\s+(?:down|to\\s+sleep))`),
  ...of('miscarriage', '(?:had|suffered)\\s+a\\s+miscarriage', 'lost\\s+the\\s+baby'),
  ...of(
    'surgery',
    `had\\s+(?:an?\\s+|${their}\\s+)?(?:\\p{L}+\\s+){0,2}(?:surgery|operation|bypass|transplant|(?:hip|knee)\\s+replacement)`,
    '(?:was|were|been)\\s+operated\\s+on',
  ),
  ...of('accident', '(?:had|was\\s+in|were\\s+in|been\\s+in)\\s+an?\\s+(?:\\p{L}+\\s+){0,2}(?:accident|crash)'),
  ...of('hospital', '(?:went|taken|rushed)\\s+(?:into|to)\\s+hospital'),
  ...of(
    'recovered',
    '(?:has\\s+|have\\s+)?(?:fully\\s+)?recovered\\s+from',
    'got\\s+the\\s+all-clear',
    '(?:is|are)\\s+in\\s+remission',
  ),
  ...of(
    'birth',
    'gave\\s+birth',
    `had\\s+(?:a|${their})\\s+(?:\\p{L}+\\s+)?(?:baby|child|baby\\s+(?:boy|girl))`,
    'had\\s+twins',
    'became\\s+(?:a\\s+)?(?:mother|father|mum|mom|dad|parents|grandparents|grandmother|grandfather)',
    '(?:baby|son|daughter|twins|grandson|granddaughter|boy|girl|grandchild)\\s+(?:was|were)\\s+born',
  ),
  ...of('adopted', 'adopted\\s+(?:a|two|their)\\s+(?:\\p{L}+\\s+)?(?:child|children|boy|girl|son|daughter|baby)'),
  ...of('divorced', 'got\\s+(?:a\\s+)?divorced?', 'filed\\s+for\\s+divorce', 'divorce\\s+(?:came|is|went)\\s+through'),
  ...of(
    'separated',
    '(?:has|have|had)\\s+(?:just\\s+|recently\\s+)?(?:separated|split\\s+up|broken\\s+up)',
    '(?:split|broke)\\s+up\\s+with',
    `left\\s+${their}\\s+(?:husband|wife|partner)`,
  ),
  ...of('married', 'got\\s+married', 'tied\\s+the\\s+knot', '(?:was|were)\\s+married\\s+(?:on|last)'),
  ...of('engaged', 'got\\s+engaged', '(?:is|are)\\s+(?:now\\s+)?engaged\\s+to'),
  ...of('lost-job', '(?:was|were|got|been)\\s+(?:made\\s+redundant|laid\\s+off|fired)', `lost\\s+${their}\\s+job`),
  ...of('left-job', `handed\\s+in\\s+${their}\\s+notice`, `(?:quit|left)\\s+${their}\\s+job`),
  ...of('promoted', '(?:was|were|got|been)\\s+promoted', 'made\\s+partner'),
  ...of('new-job', `(?:started|began|got|found)\\s+(?:a|${their})\\s+new\\s+(?:job|position|role)`),
  ...of('retired', '(?<!\\b(?:a|an|the|is|are|of|was|semi)\\s)retired'),
  ...of(
    'began-business',
    `(?:started|founded|set\\s+up|launched)\\s+${their}\\s+own\\s+(?:business|firm|company|practice|studio)`,
  ),
  ...of('sold-business', `sold\\s+${their}\\s+(?:business|firm|company|practice)`),
  ...of('graduated', 'graduated', `got\\s+${their}\\s+degree`),
  ...of('passed-exam', `passed\\s+(?:${their}|the)\\s+(?:\\p{L}+\\s+)?(?:exams?|finals|bar|driving\\s+test)`),
  ...of('failed-exam', `failed\\s+(?:${their}|the)\\s+(?:\\p{L}+\\s+)?(?:exams?|finals|bar|driving\\s+test)`),
  ...of(
    'began-studies',
    '(?:started|began)\\s+(?:at\\s+)?(?:university|college|uni)',
    'got\\s+into\\s+(?:university|college|medical\\s+school)',
  ),
  ...of('began-school', '(?:started|began)\\s+school'),
  ...of('award', 'won\\s+(?:an?|the)\\s+(?:\\p{L}+\\s+){0,3}(?:award|prize|medal)'),
  ...of('home-damaged', `${dwelling}\\s+(?:was\\s+|has\\s+been\\s+)?(?:flooded|burnt\\s+down|burned\\s+down)`),
  ...of('burgled', '(?:was|were|been|got)\\s+burgled', `${dwelling}\\s+was\\s+broken\\s+into`),
  ...of('bought-home', `bought\\s+(?:a|${their})\\s+(?:\\p{L}+\\s+)?${dwelling}`),
  ...of('moved', 'moved\\s+house', `moved\\s+into\\s+(?:a|${their})\\s+(?:\\p{L}+\\s+)?${dwelling}`),
  ...of('new-pet', `got\\s+a\\s+(?:\\p{L}+\\s+)?${pet}`),
  ...of(
    'sporting-feat',
    `(?:ran|finished|completed)\\s+(?:an?|the|${their})\\s+(?:\\p{L}+\\s+)?(?:marathon|half-marathon|triathlon|ironman)`,
  ),
  ...of('citizenship', `became\\s+an?\\s+(?:\\p{L}+\\s+)?citizen`, `got\\s+${their}\\s+citizenship`),
]

/** Said before it, these make it no news, or no event. */
const doubtful =
  /(?:n't|\b(?:not|never|no longer|nearly|almost|if|unless|maybe|perhaps|probably|might|may|could|would|should|will|hopes?|hoping|hoped|wants?|wanted|plans?|planning|planned|thinks?|thinking|thought|worr(?:y|ies|ied)|afraid|fears?|feared|dreams?|dreamt|whether|wonders?|wondered|when|once|until|till|before|after|since|how|story|joked?|jokes|says?|rumou?rs?|heard|apparently|imagines?|supposed))\b/iu
/** Anywhere in the sentence: long over, or of nobody known. */
const passed =
  /\b(?:years?|decades?|ages|long) ago\b|\bas a (?:child|boy|girl|student)\b|\banniversary\b|\bused to\b|\b(?:in|since|until) (?:19|20)\d\d\b/iu
const ofTheWriter = /^(?:i|we|my|our)\b/iu

const between =
  "(?:has|had|have|was|were|is|are|just|sadly|suddenly|finally|recently|now|also|both|been|already|very|'s)"
const subject = new RegExp(`(?<whose>${owned})(?:\\s+\\p{L}+)?(?:\\s+${between})*\\s*$`, 'iu')
/** A birth or a home is of whoever is named, whichever child or house the words are about. */
const needsRelative = new Set<LifeEvent>(['death'])

/** "Her father" that began a sentence, as it stands within one. */
const inSentence = (relative: string): string => relative.replace(/^(?:Her|His|Their)\b/u, (word) => word.toLowerCase())

/** @param sentence one sentence, with straight apostrophes */
export const recognise = (sentence: string): Recognised | undefined => {
  if (sentence.trimEnd().endsWith('?') || ofTheWriter.test(sentence) || passed.test(sentence)) return undefined
  for (const { event, pattern } of phrases) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const before = sentence.slice(0, found.index)
    if (doubtful.test(before)) return undefined
    const relative = found.groups?.['whose'] ?? subject.exec(before)?.groups?.['whose'] ?? ''
    if (relative === '' && needsRelative.has(event)) continue
    return { event, relative: lifeEvents[event].concerns === 'either' ? inSentence(relative) : '' }
  }
  return undefined
}
