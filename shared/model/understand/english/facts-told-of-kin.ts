/** A relative who does, is or has something for good; and what is said of a family in numbers. */
import type { FactRule } from '../language.ts'
import { KIN, of, ofKin } from './fact-parts.ts'

/** What is told of a relative and is over tomorrow. */
const TODAY =
  '!(called|named|with us|here|not|on the|late|due|back|out|going to|in the office|away|coming|joining|in town|{date}|ill|sick|well|fine|ok|okay|in hospital|better|worse|on the mend|getting|less|more|suing|starting|moving|turning|expecting|pregnant|very|so|happy|furious|delighted|thrilled|pleased|sorry|off|of the|to|in touch|in contact|in favour|in charge of (the|our)|at the (meeting|call|door|airport|station|wheel|signing|closing|viewing)|on (board|leave|holiday|speaker|the)|next|keen|interested|the one (asking|who)|{name} $|our|against|for the|involved|a (client|customer|lead|prospect|reference|pain|help|star|saint|laugh|hoot)|busy|tired|cross|upset|unsure|convinced|sceptical|reluctant|ready|waiting|looking for|looking at|thinking|reading the|meeting|flying|travelling|visiting|calling|sending|bringing|picking|paying|buying|selling|asking)'

export const kinFacts: readonly FactRule[] = [
  ...ofKin(
    `${KIN} ,? {name}? ,? {adverb}? {habit} {adverb}? !(me|us|you|him|her|them|the (call|deal|contract|project|deck|report|papers|meeting)|it|everything|that|up|down|well|good|fine|$|today|{date}|our|to (us|me)|we|he|she|they|i) ~`,
    `${KIN} ,? {name}? ,? {adverb}? (is|'s|are|was|were|has been|have been|being) {adverb}? ${TODAY} (a|an|the|in|at|with|from|into|on|head|captain|chair|professor|doctor|one|both|all|deaf|blind|autistic|disabled|dead|gay|irish|british|french|german|dutch|italian|spanish|indian|american|polish|danish|swedish|norwegian|finnish|japanese|chinese|greek|turkish|catholic|jewish|muslim|hindu|buddhist|mad|obsessed|retired|unemployed|studying|reading|training|working|teaching|living|doing|apprenticed|adopted|estranged|divorced|married|separated|widowed|single|half|twins|identical|grown|musical|sporty|teenagers|vegan|vegetarian|{number}|nearly|almost|fluent|bilingual|big|very close|close|thick|well known|in and out|his|her|their) ~? !(call|deal)`,
    `${KIN} ,? {name}? ,? {adverb}? (has|have|had|'s got|have got) {adverb}? !(a (call|word|meeting|question|point|look|say|go|cold|flight|train|plan|view|problem with|issue)|to|been|asked|called|sent|said|agreed|signed|decided|just|gone|joined|become|come|left|arrived|started|begun|died|passed|lost|broken|moved|bought|sold|got|taken|given|made|had|fallen|retired|found|won|seen|met|no objection|no time|concerns|questions|doubts|reservations|signing|the (deck|papers|keys|contract|documents)) (a|an|the|{their}|two|three|four|five|six|{number}|no|some|special|learning|dual|serious|many|several) ~`,
    `${KIN} ,? {name}? ,? {adverb}? (live|work|own|run|farm|keep|teach|study|speak|play|sing|row|sail|swim|race|breed|share|run|train|volunteer|collect|come every|stay|visit every|board|commute|emigrated|divorced when|split when|separated when|fled|escaped|survived|founded|built|started the|set up the|ran|worked|taught|drove|farmed|owned|played for|fought|served|grew up|came (over|here|to ~ in|from)|gave up|used to|died (when|young|in 19~|in 20~|before|at {number} when)|dealt|brought|raised|reared|was born|were born|settled|designed|wrote|invented|rules|dotes) {adverb}? !(us|me|the (call|deal|contract)|today|{date}|again|as one) ~`,
    `${KIN} ,? {name}? ,? {adverb}? (was|were|had been|used to be) {adverb}? (a|an|the|born|in the|in|one of|chief|head|from|raised|reared) ~ !(call|meeting|line)`,
    `{their} {relation} {name}? ,? (a|an) {adverb}? ~`,
    `({their}|{name}'s) {relation}'s (a|an|from|in|at the|into|mad|only|{number}|family|people|side|parents|lot) ~`,
    `({their}|{name}'s) (mother's|father's|mum's|dad's|mam's|maternal|paternal) (side|family|people|line|parents) ~`,
    `(^|,|:|-) ({relation}|{relation} {name}) ,? (a|an) {adverb}? …1 {trade}`,
    `(^|,|:|-) {which}? {relation} {name}? ,? {adverb}? (reading|studying|doing|at|in|into|works|based|lives|teaches|on|with|away) {adverb}? !(hospital|labour|the (call|line|meeting|office)|touch|us|holiday|board|leave|favour|tears|{date}) ~ !(may|might|will|could|would|wants|called|says|said|once|came|is (handling|selling|buying))`,
    `(there are|there's|that's) {adverb}? {number} (of them|of us|at home|kids|children|in the house|generations)`,
    `{them}? 's? the (eldest|oldest|youngest|second|third|fourth|fifth|sixth|seventh|middle|baby|last|only girl|only boy|only daughter|only son|black sheep) (of|in|child) ~`,
    `(second|third|fourth|fifth|last|middle|baby) of (the)? {number} !(the|our|may|june|april|phases|meetings|calls|workshops|sessions|instalments|steps)`,
  ),
  ...of(
    'family',
    `(on|onto|in) {their} (second|third|fourth|2nd|3rd) (marriage|wife|husband|wedding)`,
    `{their} (second|third|fourth|2nd|3rd|first) (marriage|wife|husband) {adverb}? (is|was|to|with|lasted|,|$)`,
    `(been|they're|are|is|'re|'s) {adverb}? (together|a couple|an item|married|with {name}|wed) {adverb}? (for|since|nearly|almost|over|going on)? {adverb}? ({number}|thirty|forty|fifty|{date}) …1 (years|yrs|decades|$) !(on|{date}|in|this)`,
    `({number}|thirty|forty|fifty) years (married|together|wed) !(on|{date}|in|this|by)`,
    `(never married|never had (kids|children)|no family of|have no (kids|children|family)|has no (kids|children|family|siblings|brothers|sisters)|childless|no (kids|children|siblings) ($|,|of|by|and|but)|not married|unmarried|confirmed bachelor|bachelor|spinster|lives alone since|a single (parent|mum|mother|dad|father|mom))`,
    `(raised|raising|raises|rears|rearing|brings up|bringing up|brought up|minds|minding|looks after|looking after|fosters|supports|supporting|houses|cares for|caring for|nursing|nurses|visits|sees|rings|calls|phones|feeds|puts up) {adverb}? ({their}|the|two|three|four|{number}|both) {adverb}? {which}? {which}? …2 {relation} {adverb}? {name}? !(at the|in the (meeting|lobby)|{date}|tomorrow|today|later|to|about|for us|back)`,
    `{isnow}? {adverb}? (a|the)? (widow|widower|orphan|divorcee|divorcé|divorcée|single father|single mother) (since|at|for|with|of|in {their}) ~`,
    `being (the)? (first|second|third|eldest|oldest|youngest|last|middle|only) (of|child|son|daughter|girl|boy) ~`,
    `{relation}'s (family|people|parents|folks) (own|owns|run|runs|farm|farms|keep|have|has|are|come|live|lives|hail) !(the (deal|call)|called|late) ~`,
    `{their} (two|three|four|five|lot|gang) {is}? {adverb}? (both|all)? (at|in) !(the (meeting|call|office|lobby)|our|{date}) ~`,
    `(main|sole|only|full-time|part-time|primary|principal) (carer|breadwinner|earner|parent)`,
    `(he|she|{name}|who) (is|'s) the (earner|breadwinner|carer|stay-at-home)`,
    `(house husband|house-husband|stay-at-home|homemaker|housewife)`,
    `(grandfather|grandmother|granny|grandad|grandpa|grandma|gran|nan|nana|granda|godmother|godfather|aunt|auntie|uncle|father|mother|dad|mum|mom|mam|stepfather|stepmother|stepdad|stepmum|parent|parents|grandparents) (to|of) (a|an|{number}|{count}|the|{name}|twins|triplets|teenage|grown|small|young|boys|girls|many|his|her|their|both)`,
    `(twin|identical|teenage|grown|grown-up|adult|small|young|little|adopted|adoptive|foster|step) {adverb}? (boys|girls|sons|daughters|kids|children|twins|brothers|sisters|siblings|son|daughter|brother|sister) {adverb}? !('s|of|arrived|born|came|on|(was|were) born) ($|,|in|at|from|who|aged|with|{number}|turned|just|all|both|and|living|called|now|still|away|-)`,
    `(two|three|four|five|six|all|both) (under|over|in|at|still at|away at|off at|through|gone|grown|married|abroad) (two|three|four|five|six|seven|eight|nine|ten|twelve|home|school|college|uni|university|nappies|their teens|their twenties|secondary|primary)`,
    `(house|home) (full of|is full of|of) {adverb}? (kids|children|boys|girls|women|men|teenagers|in-laws)`,
    `(descended|descends|comes|hails|sprung|stems|from) {adverb}? (from)? (a)? …1 (long line|family|clan|line|dynasty|household|house) of ~`,
    `(in|into) (a)? (family|house|household) of {number}`,
    `(brought up|raised|reared|fostered|adopted|educated) by (the)? {adverb}? (nuns|monks|jesuits|grandparents|aunts|an aunt|an uncle|{their} …1 {relation}|wolves|strangers|{relation}|christian brothers|foster parents)`,
    `(lost|buried|nursed) {their} {adverb}? {which}? {relation} {name}? {adverb}? (to (cancer|covid|drink|ms|suicide|aids|dementia|alzheimer's|a stroke)|in {date}|in (19|20)~|as a (child|teenager|boy|girl)|at {number}|when|very|too|young|early|back|years|{number} (years|yrs))`,
    `{their} (ex|ex-wife|ex-husband|former wife|former husband|late wife|late husband|first wife|first husband|second wife|second husband|widow|children|kids|folks|people|family|parents|in-laws) {adverb}? {adverb}? (live|lives|have|has|own|owns|run|runs|are|is|came|were|was|started|founded|built|fled|still|all|both|split|farm|farms|keeps|kept|got custody|come|stay|hail|emigrated|settled|never|don't|doesn't) !(on the|called|coming|due|late|in touch|said|asked|here|with us|ill|sick|well|fine) ~`,
    `(has|have|shares|got|gets|sole|joint|full) {adverb}? custody`,
    `(co-parent|co-parents|co-parenting|alternate weekends|every second weekend|every other weekend|every other week|one week on one week off|week on week off) …3 (kids|children|son|daughter|boys|girls|{relation}|$)`,
    `(has|have|sees|gets) (the|{their}) (kids|children|boys|girls|son|daughter|two|little one) {adverb}? (every|on|at|half|alternate|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|most|for|full time|one|during|in the holidays)`,
    `(gave up work|stopped working|stayed at home|took {number} years) (when|for|to raise|to mind|once|after) …2 (kids|children|twins|baby|{relation})`,
    `({their}|the) {adverb}? (kids|children|boys|girls|twins|triplets|sons|daughters|grandchildren) {adverb}? (are|is|'re)? {adverb}? (at|in|all|both|board|boarding|go|attend|speak|grown|in their|into|away|off at|still at|take after|{number}|bilingual|home-schooled|homeschooled|play|love|live) !(noisy|in the background|the (back|office)|here|with us|late|home (early|today)|it|well|fine|sick|ill|holiday) `.trimEnd(),
    `^ {adverb}? (kids|children|boys|girls|twins|triplets|sons|daughters|grandchildren|grandkids|stepkids|stepchildren) {adverb}? (at|in|all|both|board|boarding|go|attend|speak|grown|aged|into|away|off at|still at|{number}|bilingual|home-schooled|homeschooled|play|live) !(the (back|office)|here|with us|late|home (early|today)|holiday)`,
    `{relation}'s (school|college|schooling|tuition|fees|wheelchair|carer|first language) ~`,
    `(estranged|cut off|close|very close|devoted|no longer close) (from|to) {a}? {adverb}? …1 {relation}`,
    `(comes|come|came) (with|as) (two|three|a|{number}) (stepkids|stepchildren|stepsons|stepdaughters|package)`,
    `(partner|wife|husband|girlfriend|boyfriend|fiancé|fiancée|spouse|other half|better half|missus|hubby) (of|for) {number} years`,
    `(partner|wife|husband|girlfriend|boyfriend|fiancé|fiancée|spouse|other half|better half|missus|hubby|kids|children|sons|daughters|parents) (is|are|'s)? {adverb}? (from|in|at|into|works|work|a|an|also|both|not|japanese|french|german|indian|nigerian|irish|polish|english|american|dutch|danish|in the) ~ !(called|rang|said)`,
  ),
]
