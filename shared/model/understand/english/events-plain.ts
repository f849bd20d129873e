/** Life events as plain people say them in passing: frames that hold for many wordings. Read after the others. */
import type { EventRule } from '../language.ts'
import { D, denied, of, ofTheirs, SELF, TOLD_HOME } from './event-parts.ts'

const DEGREE =
  "(degree|master's|masters|master|bachelor's|bachelors|phd|doctorate|mba|ba|bsc|msc|ma|llb|llm|law degree|mbbs|diploma|apprenticeship|medicine|dentistry|nursing|engineering|psychology|teacher training|training contract)"
const WRITTEN =
  "(book|novel|memoir|thriller|cookbook|poems|poetry|album|record|single|anthology|collection|biography|debut|first book|first novel|children's book|podcast|translation)"

export const eventsPlain: readonly EventRule[] = [
  ...ofTheirs(
    'death',
    `(laid|put|saw) whose={owned} {name}? to rest`,
    `(laid|put) {adverb}? to rest whose={owned}`,
    `whose={owned} {name}? ${D} (expired|slipped away|breathed his last|breathed her last|left us|drew his last breath|drew her last breath|is no longer with us|went to {their} rest|went peacefully|lost {their} (fight|battle)) !(at|to (the|a)|for (the|a))`,
    `said (goodbye|farewell) to whose={owned} (at|in) (the|a) (church|graveside|crematorium|cemetery|hospice)`,
  ),
  ...of(
    'pet-died',
    `(had|having|has) to (have|get) {name} (put down|put to sleep|put out of)`,
    `(vet|vets) (had to put|put) {name} (down|to sleep)`,
  ),
  ...of(
    'diagnosed',
    `(got|received|was given|has been given|given|had|with) {adverb}? …3 (the|a) diagnosis`,
    `diagnosed ({lately}|with|as|,|$)`,
    `{relation}'s got (early|early-stage|stage ~|late|terminal|aggressive|mild|a touch of)? {disease}`,
    `(biopsy|scan|tests|bloods|results) (came|come|were|was|is|are) {adverb}? …1 (back)? (positive|malignant|bad)`,
  ),
  ...of(
    'hospital',
    `(taken|admitted) {adverb}? (into|to|in) (the|st|st.|saint)? ~ (on|last|{date}|with|after|yesterday|this|over|$|,) !(the (shop|depot|market|next))`,
    `(on oxygen|on a ventilator|on a drip|on a ward|on the ward|in recovery after|under observation|in hdu|in icu|in casualty|in a and e)`,
  ),
  ...of(
    'fell-ill',
    `(had|has had|suffered|took|taken|survived|after) {a}? (small|mini|massive|major|minor|mild|second|third|slight|bad)? (stroke|heart attack|seizure|mini-stroke|tia|brain bleed|aneurysm|blood clot|coronary) !(patients|charity|ward|unit|campaign|of (luck|genius|the pen))`,
  ),
  ...of(
    'recovered',
    `(is|become|became|now|'s|been|declared|given as) {adverb}? (free of cancer|clear of cancer|cancer free|cancer-free|in remission|out of danger|on the mend|out of the woods)`,
  ),
  ...of(
    'retired',
    `(is|'s|went|gone|now|since ~) {adverb}? (in|into|on|to|out on) (the|{their}|a)? (pension|retirement|retirement now) (since|now|,|$|as of|at last|last|from|after)`,
    `(since|as of) …2 (in|on) (pension|retirement)`,
    `(hung up|hangs up|hanging up) {their} …2 (boots|hat|stethoscope|wig|gown|apron|tools|whistle|uniform|spurs|cap|helmet|chalk|scissors)`,
    `out of the ~ (dept|department|force|service|army|navy|police) …6 pension`,
  ),
  ...of(
    'left-job',
    `(put|has put|have put|puts) in {their} papers`,
    `(handed|has handed|gave|given|threw) in {their} (badge|keys|cards|notice|papers)`,
  ),
  ...of(
    'new-job',
    `${SELF} ${D} (joined|signed on with|signed with|gone over to|started with|started at|begun at) …3 as (a|an|the|head|partner|director|chief|cfo|ceo|coo|cto|vp|deputy|senior|junior|managing|trainee|apprentice|{title})`,
  ),
  ...of(
    'began-business',
    `(floated|launched|started|opened|set up|founded|registered|begun) {their} (very)? own …4 (firm|business|practice|consultancy|studio|shop|company|agency|clinic|label|café|cafe|salon|bakery|brewery|school|outfit|place|garage|restaurant|surgery|fund)`,
    `(set up|setting up|set herself up|set himself up|set themselves up|gone|went) (on {their} own|for himself|for herself|as a freelancer|as a sole trader|out alone)`,
  ),
  ...of(
    'award',
    `(won|has won|took|picked up|scooped|lifted|carried off|brought home|landed|got) (the|a|an|{their}|this year's|first)? …4 (spelling bee|contest|competition|prize|cup|medal|title|championship|championships|tournament|scholarship|trophy|rosette|final|bursary|fellowship|gold|silver|bronze) !(for (the|our) (contract|tender|bid))`,
    `(mbe|obe|cbe|knighthood|damehood|kbe|dbe|legion of honour|order of ~) (came through|has come through|in the|at last|from the|for)`,
    `(knighted|made a dame|made an mbe|made an obe|made a cbe)`,
  ),
  ...of(
    'published',
    `{their} ${WRITTEN} …6 (came out|come out|is out|'s out|out now|is in the shops|in the shops|was published|has been published|is published|hit the (shops|shelves)|appeared|is on the shelves|launched) !(of)`,
    `(wrote|written|writing) (a|{their}|the) …1 ${WRITTEN} …8 (came out|is out|was published|has been published|published it)`,
  ),
  ...of(
    'graduated',
    `(bagged|got|earned|completed|finished|took|collected|has|achieved|came out with|walked away with) {adverb}? {their} …1 ${DEGREE} (from|at|in|with|last|this|,|$|{date}|at last|with honours) !(application|interview|offer|course|place)`,
  ),
  ...of(
    'began-studies',
    `(started|begun|began|has started|has begun|enrolled on|enrolled in|signed up for|embarked on|into the first year of) {adverb}? (a|an|{their}) (part-time|full-time|online|evening|second|two-year|three-year|executive)? …1 ${DEGREE} (in|at|with|,|$|this|last|by|part-time|online|on)`,
    `(studies|is studying|'s studying|reads|is reading|'s reading) {adverb}? ~ ~? (at|in) (the)? …2 (university|uni|college|fernuni|ucd|ucl|lse|mit|eth|tu|open university|institute|academy|conservatoire|conservatory|oxford|cambridge|trinity)`,
    `(has joined|joined|got into|is into|has got into) …2 (for|to study|to read|to do) (mbbs|medicine|law|engineering|{their} ${DEGREE}|an? ${DEGREE}|first year)`,
  ),
  ...of(
    'passed-exam',
    `(cleared|cracked|aced|sailed through|got through|scraped through|qualified in|smashed|nailed) (the|{their})? (neet|jee|upsc|gate|gmat|gre|ias|ca finals|ca inter|cfa|bar|boards|board exams|driving|theory|entrance|eleven plus|orals|prelims|finals|~ exam|~ exams|~ test)`,
  ),
  ...denied(
    'failed-exam',
    `(could not|couldn't|did not|didn't|has not|hasn't|failed to|was unable to) (clear|pass|crack|get through|make) …3 ({exam}|neet|jee|upsc|cfa|level ~|boards|the cut|the exam|the test)`,
  ),
  ...of(
    'expecting',
    `(a|another|the|{their})? (little one|baby|bundle of joy|grandchild|first|second|third|sibling|bump|bun) (is|'s)? {adverb}? on the way`,
    `(a bun in the oven|up the duff|in the family way|with child|four months gone|five months gone|six months gone|seven months gone|eight months gone|months along|weeks along)`,
  ),
  ...of('engaged', `^ {name} ,? engaged (,|$|at last|last|to)`),
  ...of(
    'reconciled',
    `(speak|speaks|speaking|talk|talks|talking|on speaking terms|on good terms|friends|made up|patched it up|buried the hatchet|reconciled) {adverb}? (again|with (his|her|their|each other)|to (each other|one another|his|her|their))`,
  ),
  ...of(
    'moved-abroad',
    `(moved|has moved|have moved|'ve moved|'s moved|emigrated|relocated|has relocated|have relocated|resettled|settled|upped sticks|shifted|transferred) {adverb}? (out|over|back|down)? (to|in) {farcity} !(office|team|branch|branches|depot|plant|hq|time)`,
    `emigrated`,
  ),
  ...of(
    'moved',
    `^ (moved|has moved|have moved|'ve moved|'s moved|relocated|has relocated|have relocated|upped sticks) {adverb}? (with (the|{their}) (family|kids|children|wife|husband|dog))? (from ~ ~?)? to ~ ~? (since|in {date}|last|{date}|with (the|{their}) (family|kids|children)|for (the|{their}) (schools|kids)|at (easter|christmas)|over (easter|christmas)) !(the|~ (team|department|desk|role))`,
    `{them} ({adverb}? moved|has moved|have moved|'ve moved|'s moved|relocated|has relocated|have relocated|upped sticks) {adverb}? (with (the|{their}) (family|kids|children|wife|husband|dog))? (from ~ ~?)? to ~ ~? (since|in {date}|last|{date}|with (the|{their}) (family|kids|children)|for (the|{their}) (schools|kids)|at (easter|christmas)|over (easter|christmas)) !(the|~ (team|department|desk|role))`,
    `{relation} {name}? (moved|has moved|have moved|'ve moved|'s moved|relocated|has relocated|have relocated|upped sticks) {adverb}? (with (the|{their}) (family|kids|children|wife|husband|dog))? (from ~ ~?)? to ~ ~? (since|in {date}|last|{date}|with (the|{their}) (family|kids|children)|for (the|{their}) (schools|kids)|at (easter|christmas)|over (easter|christmas)) !(the|~ (team|department|desk|role))`,
    `(moved|has moved|have moved|'ve moved|'s moved) {adverb}? (in|into|to) (a|an|{their}) (rented|bigger|smaller|new|larger|own|two-bed|ground-floor|little|lovely|small|brand new) …2 ${TOLD_HOME}`,
  ),
  ...of(
    'renovated',
    `(had|has had|have had|'ve had|'s had|got|having had) (the|{their}|a) …1 (loft|attic|kitchen|bathroom|bathrooms|garage|basement|cellar|house|cottage|roof|garden|barn|extension|windows|ground floor|conservatory|flat|place) {adverb}? (converted|redone|done up|done|extended|renovated|gutted|refitted|rebuilt|replaced|knocked through|dug out|retiled|rewired|insulated)`,
  ),
  ...of(
    'sold-home',
    `{their} …1 ${TOLD_HOME} (in ~ ~?)? (went|sold|was sold|got sold) {adverb}? (in|within|after|for|at) {number} …1 (days|weeks|months|day)?`,
  ),
  ...of(
    'burgled',
    `(had|has had|have had) (the|{their}) …4 (broken into|burgled|ransacked|robbed|raided|turned over)`,
    `(thieves|burglars|robbers|somebody|someone) {adverb}? (entered|got into|got in|broke in|broke into|broke|came in|came into|cleaned out|emptied|ransacked|raided|have been in|took) (in|into|to|through)? (the|{their})? …3 (house|home|flat|apartment|cottage|shed|garage|car|van|jewellery|bikes|bike|place|villa|shop)`,
  ),
  ...of(
    'new-pet',
    `(has|have|got|adopted|taken in|took in|brought home|rescued|picked up) …4 (a|an|two|another) …2 {kidpet} (from (the|a) (shelter|rescue|pound|dogs trust|breeder|kennels|farm|vet)|, (a rescue|rescue))`,
  ),
  ...of(
    'citizenship',
    `(became|become|just became|has become|is now|are now|now) {adverb}? (a|an)? {nation} (citizen|citizens|national|by naturalisation|on paper|since|now|$|,|last|this|as of|at the ceremony) !(market|company|firm|subsidiary|law)`,
    `(got|received|collected|holds|has) {their} (new)? {nation} passport`,
  ),
  ...of(
    'learned-language',
    `(speaks|speaking|is|now) {adverb}? (fluent|good|decent|passable|excellent) {language} (now|at last|after|these days)`,
    `(taught himself|taught herself) {language}`,
  ),
  ...of(
    'new-routine',
    `(goes|has been going|now goes|going|gets up|runs|swims|cycles|walks|rows|meditates) {adverb}? (running|swimming|walking|cycling|jogging|to the gym|at five|at six)? …4 (every (morning|day|evening|lunchtime|single day)|daily|before work|each morning|three times a week|twice a week) …1 (now|these days|since|, has)`,
  ),
  ...of(
    'gave-up-habit',
    `(quit|has quit|'s quit|stopped|has stopped|'s stopped|off|gave up|given up|packed in|kicked|knocked off|laid off|sworn off|ditched|dropped) {adverb}? {smokes} (,|$|since|for|on|last|{date}|and|at|{number}|in|now|altogether|after|, )`,
  ),
  ...of(
    'fulfilled-dream',
    `(the|a|{their}|, his|, her)? (dream|ambition|wish) of (his|her|their|a) (life|lifetime|youth|childhood)`,
  ),
  ...of(
    'sporting-feat',
    `(ran|completed|finished|did|rode|swam|rowed|walked|conquered|climbed|summited|bagged|got up|knocked off) (the|a|{their}|up)? …2 (100|50|200|100k|50k|100 miles|50 miles|{nth} {feat}|{feat}) (in|last|and|,|$|{date}|under|at|on|this|for|over|with)`,
  ),
]
