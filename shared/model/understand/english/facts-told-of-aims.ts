/** What somebody is after in life. */
import type { FactRule } from '../language.ts'
import { DOES, of, PERSON } from './fact-parts.ts'

export const aimFacts: readonly FactRule[] = [
  ...of(
    'goal',
    `${DOES} {is}? {adverb}? {wants} {adverb}? (to|on|for|about|of|at|after)? {adverb}? {aimto} !(a (call|meeting|look|copy|demo)|it on|next (week|month)|{date}|the (project|deck|pilot|report|slides|meeting|servers)|with us|us)`,
    `${DOES} {is}? {adverb}? {wants} {adverb}? (on|for|about|of|at)? {adverb}? {aimfor} !(by (friday|monday|tuesday|thursday|wednesday|{date})|at the (workshop|table|meeting)|on the (call|slide|deck|agenda)|from us|sent|in the (deck|report|lobby|building))`,
    `${PERSON} (would|'d) {adverb}? (retire|move|emigrate|go back|swap places|give it all up|jump|leave) {adverb}? (tomorrow|in a heartbeat|at once|in the morning|to|back|home|for) ~`,
    `(would|'d) (give|have given) {adverb}? (a lot|anything|{their} right arm|{their} eye teeth|the world|{their} all) (to|for) ~`,
    `${DOES} {is}? {adverb}? {wants} (for|that)? {their}? {adverb}? (son|daughter|children|kids|boys|girls|grandchildren|eldest|youngest|niece|nephew|firm|business|farm|practice|name|wife|husband|family|mother|father|parents|sister|brother) {adverb}? (to|into|through|in) {adverb}? !(call|sign|see|meet|join the|approve|agree|speak|come to (the|our)|hear|review|the (loop|meeting|call)) ~`,
    `(trying|hoping|longing|trying again|desperate|praying) (for) (a|another|{their}|number|kids|children|grandchildren) …1 (baby|child|family|girl|boy|two|three|first|second|grandchild|kids|children|$)`,
    `(next stop|next goal|next challenge|next adventure|next on the list|end goal|endgame|long game|master plan|grand plan|big plan|exit plan|life plan|retirement plan|five-year plan|plan a|plan b|ultimate aim|ultimate goal|one ambition|only ambition|remaining ambition|burning ambition|great ambition|secret ambition|unfulfilled ambition|new year's resolution|resolution|last wish|fondest wish|greatest wish|one wish|biggest dream|great dream|pipe dream|childhood dream|life's dream|dream of a lifetime|holy grail|dream job|dream house|dream trip|dream retirement|idea of heaven) {adverb}? (for (him|her|them|{name}|herself|himself))? (is|:|was|remains|would be|=|,) !(that|to (sign|close|migrate|launch)|our|the (pilot|contract|rollout)) ~`,
    `(long-term|long term|eventual|ultimate|retirement|big|grand|real|private|secret|old) {adverb}? (idea|plan|hope|aim|scheme|notion) (is|:) to ~ !(project|deal|contract)`,
    `{person} {is} {adverb}? (opening|buying|moving|starting|retiring|leaving|selling up|going|building|quitting|emigrating|settling|writing) …5 (before|by the time|when|once) {them} (is|'s|turns|hits|reaches|retires|stops) ~`,
    `(hope|aim|ambition|goal|dream|wish|plan|target|intention|idea|objective|mission) (is|of {their}|:|remains|would be) {adverb}? (to)? {adverb}? {aimto}`,
    `(bucket list|on the bucket list|top of the bucket list) (:|is|includes|has|,|item) ~`,
    `(saving|saving up|putting money by|putting money aside|setting money aside|putting something by|squirrelling away) (for|towards) {a}? !(time|us|the (project|quarter)|a rainy) ~`,
    `(working|works|practising|practicing|training|trains|studying|cramming|revising|swotting|preparing|building up|working up) {adverb}? (her way|his way|their way|hard)? {adverb}? (towards|toward|for|up to) {a} {adverb}? …2 (marathon|half|ironman|triathlon|race|channel|exam|exams|bar|licence|degree|belt|grade|championship|championships|olympics|ride|climb|swim|audition|concert|recital|certificate|diploma|chartership|fellowship|ultra|10k|regatta|crossing|expedition|finals|qualification|promotion|title|tournament|nationals|worlds)`,
    `(wants|wants to be|hopes|aims|would like|'d like|plans|determined|longs|dreams) …7 (by|before|when) ({them} ('s|is|are|turns|hits|reaches|retires)|{their} (forties|fifties|sixties|fortieth|fiftieth|sixtieth)|{them} (goes|stops|dies)|{number} $|(30|35|40|45|50|55|60|65|70|75|thirty|forty|fifty|sixty|seventy))`,
    `(eventually|ultimately|long term|long-term|in the long run|in time|in the end|after this|after that|someday|some day|one day|sooner or later|once the kids|when the kids|when {them} retires|when {them} stops|in retirement|after retirement) …4 (wants|want|hopes|plans|would like|would love|'d like|'d love|aims|intends|means|sees {him}|a bookshop|a vineyard|a boat|a farm|a cottage|the sea|back to) {adverb}? ~`,
    `(someday|some day|one day|eventually) (a|an|{their} own|the) ~ , {them} (says|hopes|reckons)`,
    `sees (himself|herself|themselves) {adverb}? (in|as|running|living|on|back|by|retiring|teaching) !(the (right|mirror)) ~`,
    `(ambitious|has ambitions|harbours ambitions|has designs|angling|manoeuvring|jockeying|gunning|pushing|lobbying|in the running|puts in|has put in|applied|applying|going|up) (to|for|on) {adverb}? {aimfor} !(next|with)`,
    `(keen|eager|anxious|impatient|longing|dying|desperate|raring) (to|on|for) {adverb}? {aimto} !(next (week|month)|{date}|us)`,
    `{their} heart is set on ~`,
    `(intends|wants|plans|means|going|hopes|is leaving|leaving|will leave|has left) {adverb}? (to leave|leaving|to give|to will)? {adverb}? (everything|the lot|it all|the whole lot|{their} estate|{their} money|{their} collection|{their} library|the house|the farm) to (the|a|{their}|charity|{name}) ~`,
    `(retirement|early retirement|semi-retirement) (by|at) {number} {adverb}? (is|$|,|:)`,
    `(sub|under) {number} (marathon|half|10k|hours) (is|next|this)`,
    `(is the|the|{their}) (aim|dream|ambition|goal) (for|:|is) ({date}|next year|retirement|{them}|her|him)`,
  ),
]
