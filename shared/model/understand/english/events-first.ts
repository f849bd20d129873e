/** Life events that are told with the words of others: read before them. */
import type { EventRule } from '../language.ts'
import { of } from './event-parts.ts'

const BACK =
  "(back|home|returned|came back|come back|is back|just back|'s back|just home|flew back|flown back|are back|landed back|fresh)"

export const eventsFirst: readonly EventRule[] = [
  ...of('retired', `(hung up|hangs up) {their} (boots|hat|stethoscope|wig|gown|apron|tools|whistle)`),
  ...of('promoted', `(got|given|gets) (the|{their}) {title} (title|stripes|badge|seat)`),
  ...of('pet-died', `(had|has) to have !(it|the|him|her|them|this|that) ~ put (down|to sleep)`),
  ...of(
    'fulfilled-dream',
    `(dream come true|dream came true|lifelong dream|fulfilled (a|his|her|their) …2 dream|lived {their} dream|ticked off {their} bucket list|ticked it off {their} bucket list|off {their} bucket list)`,
    `(swam|ran|climbed|sailed|flew|saw|met|sang|played|visited|drove|did it|walked|crossed|published|opened|bought) …6 , …2 (dream|wish|ambition) (since|for|of|from|come)`,
  ),
  ...of(
    'learned-language',
    `(passed|got|has|reached|sat|aced|has got|has passed) {their}? …1 {language}? {langcert} …1 (in|exam|level|test|certificate|,|$|last|{date}|this|already|now|with)`,
    `{langcert} (in)? {language} (passed|certificate|exam|in the bag|done|as well|now|too)`,
    `(passed|got through|aced) {their} {language} (exam|test|orals|c1|b2|b1|a2|certificate)`,
    `(now|finally) (fluent in|speaks fluent|speaks) {language}`,
  ),
  ...of(
    'big-journey',
    `${BACK} from (the)? …2 {farplace}`,
    `${BACK} from …3 (world tour|round the world|pilgrimage|safari|expedition|trek|trekking|road trip|voyage|odyssey|interrailing|backpacking|sailing trip|cruise|tour of|months (in|round|around|across|travelling|of))`,
    `(walked|did|finished|completed|cycled|reached|made it to|got to|rode) {adverb}? (all of)? (the)? (whole|entire|full|french|portuguese)? (camino|silk road|trans-siberian|hajj|umrah|pacific crest|appalachian trail|via francigena|kumano kodo|shikoku|route 66|wild atlantic way|pct|north coast 500|santiago|antarctica|base camp trek|inca trail)`,
    `(camino|hajj|umrah|pilgrimage|world trip|world tour|silk road) (done|finished|completed|behind)`,
    `(performed|made) (the|{their})? (hajj|umrah|pilgrimage)`,
  ),
  ...of(
    'holiday',
    `${BACK} from {adverb}? (a|an|{their}|the|one|two|three|ten|{number})? …1 (week|weeks|fortnight|holiday|holidays|hols|vacation|half-term|half term|summer break|ski trip|skiing|city break|weekend away|camping|beach|annual leave|break) (in|at|on|by|down|up|with|off|skiing|camping|sailing|,|$|over)`,
    `${BACK} from (holiday|holidays|{their} holidays|the holidays|vacation|skiing|camping|annual leave|the beach|the sun)`,
  ),
  ...of(
    'surgery',
    `(surgery|operation|op|bypass|transplant|replacement|procedure) (was|is done|went|happened|took place) {lately}`,
    `{operation} (was|went) {adverb}? (well|fine|ok|okay|smoothly|{lately})`,
  ),
  ...of(
    'recovered',
    `(over|shaken off|beaten|got over|recovered from|seen off|come through|came through|shook off) (the|{their}|that) ({illness}|{disease}|{slight}|cancer|op|operation|surgery|stroke|heart attack|chemo)`,
    `(signed|declared|pronounced|passed|certified) (him|her|them) (off)? (as)? (fit|cured|healthy|clear|well)`,
  ),
  ...of(
    'home-damaged',
    `(roof|ceiling|chimney|slates|tiles|wall) (in ~|of ~)? {adverb}? (came|come|blew|blown|fell|fallen) (off|down|in) !(the (ladder|bike)|between|on (fees|prices))`,
  ),
  ...of(
    'sold-home',
    `{their} (old|parents')? (house|flat|home|apartment|cottage|place|bungalow|farm|villa) (went|is|has gone) sale agreed`,
  ),
]
