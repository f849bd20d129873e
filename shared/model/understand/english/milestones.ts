/** Days of a life worth being told of. A pattern says what; the engine finds the date that stands with it. */
import type { MilestoneRule } from '../language.ts'

const yearly = (title: string, ...patterns: readonly string[]): readonly MilestoneRule[] =>
  patterns.map((pattern) => ({ pattern, every: 'year', title, past: true }))
const once = (...patterns: readonly string[]): readonly MilestoneRule[] =>
  patterns.map((pattern) => ({ pattern, every: 'once' }))
/** Of anybody, where nothing speaks of business. */
const plain = (...patterns: readonly string[]): readonly MilestoneRule[] =>
  patterns.map((pattern) => ({ pattern, every: 'once', plain: true }))

const WHO =
  '({them}|{name}|{name} and {name}|{name} & {name}|{owned} ,?|{owned} {name} ,?|{relative} ,?|{relation}|the {relation}|who|^|and|but|,|:|-|both|also|then|that|which)'
const BE =
  "(is|are|'s|'re|will be|'ll be|be|to be|due to|will|'ll|set to|going to|hopes to|hoping to|planning to|is due to|has to|is to|plans to)"

export const milestones: readonly MilestoneRule[] = [
  ...yearly(
    'birthday',
    `who={owned}'s {which}? {nth}? (birthday|bday|b-day|b'day|birthdate|dob|d.o.b.|date of birth)`,
    `{name}'s {nth}? (birthday|bday|b-day|b'day)`,
    `{nth}? (birthday|bday|b-day|b'day|birthdate|dob|d.o.b.|date of birth) !(party|dinner|lunch|card|present|gift|drinks|cake|to|in|into)`,
    `{their} {nth} !(birthday party|anniversary|of|year|in|time|daughter|son|child|marathon|book|attempt|call|meeting|wife|husband|visit|day|choice|language|house|job|company|stage|phase|round|session|floor|wedding|half) (on|is|falls|in|,|:|coming)`,
    `{owned}'s {nth} !(anniversary|wedding|year|birthday party|of)`,
    `({name}|{relation})'s {nth} !(anniversary|wedding|year|of|marathon|book)`,
    `${WHO} (is|'s|are|'re)? {adverb}? (turns|turn|turning|will turn|'ll turn|to turn|hits|hit|hitting|will be|'ll be|will hit|reaches|reach|reaching|makes it to) {years} !(per|percent|%|people|weeks|months|days|in total|min|minutes|k|grand|fte)`,
    `({name}|{relation}|{owned}|{owned} {name}) ,? {number} (on|in|come|next) {date}`,
    `{name} , {number} {date}`,
    `{nth} (coming up|approaching|looming|coming|next|due) ,? {date}`,
    `${WHO} (is|are|'s|'re) {years} (in|next|this|come) !(minutes|hours) {date}`,
    `(the)? big ({years}|four-oh|five-oh|six-oh|4-0|5-0|6-0|7-0) (on|is|in|:|,|coming)`,
    `(name day|name-day|saint 's day|saints day|feast day|onomastico)`,
  ),
  ...yearly('birthday', `(born|was born|were born) (on|in|:)? {date}`).map((rule) => ({
    ...rule,
    calendar: true as const,
  })),
  ...yearly(
    'anniversary',
    `(married|wed|together|husband and wife|man and wife) (since|on|from|:)? {date}`,
    `(wedding|wedding day) (was|was on|:)? {date}`,
  ).map((rule) => ({ ...rule, calendar: true as const, since: true as const })),
  ...yearly(
    'birthday',
    `(^|,|:) {spelledyears} (on|come|this|next) {date}`,
    `${WHO} ('ll be|will be|is) {years} on`,
    `(^|,|:|and) {nth} (on|is|is on|:|falls on|coming up on) {date}`,
  ),
  ...yearly(
    'anniversary',
    `(wedding|work|{nth}|golden|silver|ruby|diamond|pearl|their|her|his|a|{name}'s|our|sobriety|death)? (wedding|work|sobriety)? (anniversary|anniv|anniv.)`,
    `(golden|silver|ruby|diamond|pearl|emerald|tin|crystal|china|sapphire|platinum) wedding`,
    `(golden|silver|ruby|diamond|pearl|platinum|sapphire) jubilee !(hosp|hospital|line|bridge|park|road|street|party|hall)`,
    `(married|wed|together|sober|clean|in business|ordained|widowed) {number} (years|yrs|yr|y) (on|in|this|next|come|:)`,
    `({number}|{years}) (years|yrs|yr|y)? (married|wed|together|sober|clean|of marriage|in recovery|off the drink|since the transplant) …2 (on|in|this|next|come|:) {date}`,
    `anniversary of {their} {relation}'s death`,
  ),
  ...once(
    // weddings
    `${WHO} ${BE}? {adverb}? (getting|get|gets|to get) (married|hitched|wed)`,
    `${WHO} ${BE}? {adverb}? (marry|marries|marrying|weds|wedding|ties the knot|tie the knot|tying the knot) !(anniversary)`,
    `(wedding|wedding day|wedding reception|civil ceremony|registry office|nuptials|hen|hen party|stag|stag do|engagement party|bridal shower|vow renewal|renewal of vows|renew vows|renewing (their )?vows|walks (her|his) daughter down|father of the bride|mother of the bride|mother of the groom|father of the groom|best man at)`,
    // births
    `(baby|babies|twins|triplets|grandchild|grandson|granddaughter|first child|second one|third one|next one|new one|second child|third child|first baby|second baby|first grandchild|kid|child|little one|bump|no. /\\d/|number (two|three|four)) …2 (due|expected|arrives|arriving|is coming|arrives|on the way|coming)`.replaceAll(
      '/\\d/',
      '~',
    ),
    `(^|and|,|:|{relation}|{name}|{them}) ('s|is|are|'re)? {adverb}? (due|expecting) (on|in|around|about|at|early|late|mid|a baby|a boy|a girl|twins|their first|their second|baby|her first|her second|end of)? (on|in|around|about|at|early|late|mid|end of)? the? {date}`,
    `(baby|babies|twins|triplets|grandchild|grandson|granddaughter|first|second|third|child|boy|girl|little one|bump|he|she|they|who|partner|wife|pregnant|expecting) ,? ('s|is|are|'re)? due (on|in|around|about|at|early|late|mid)? {date}`,
    `(pregnant|expecting) ,? …3 {date}`,
    `due date (is|:)?`,
    `(c-section|caesarean|section) …2`,
    // health
    `(operation|op|surgery|operated on|under the knife|procedure|bypass|transplant|(hip|knee|shoulder|valve) (replacement|replaced|op|operation|surgery|done)|new (hip|knee)|cataract|cataracts|pacemaker|biopsy|scan|mri|ct scan|scan results|biopsy results|test results|chemo|chemotherapy|radiotherapy|radiation|treatment|tonsils out|braces off|wisdom teeth|cast off|cast comes off|stitches out|hospital appointment|hospital|admitted|goes in for|going in for|back surgery|ivf|egg collection|laser|dialysis|discharge|rehab|consultant appointment|oncologist|surgeon|hernia|gallbladder|colonoscopy|results of {their} ~)`,
    // schools, studies
    `(starts|starting|begins|beginning|goes to|going to|off to|heads to|heading to|leaves for|moves to|enters|entering|enrols|enrolls|joins|will start|to start|start|begin|back to|first day (at|of|in|as)|first week (at|of)|is at|last day (at|of|in|as)|resumes at|resumes|resuming at|reports to|matriculates|finish|complete|completes|finishes|finishing|leaves|leaving|leave|graduate|graduates|graduating|due to start) {adverb}? {a}? {adverb}? ({adverb})? …3 (school|big school|secondary|primary|kindergarten|creche|crèche|daycare|nursery|montessori|university|uni|college|medicine|law|engineering|nursing|masters|master's|mba|phd|doctorate|degree|course|studies|apprenticeship|training|internship|gap year|erasmus|exchange|academy|med school|law school|boarding school|semester|term|high school|training college|conservatoire|conservatory|residency|foundation year|sixth form|transition year|bootcamp)`,
    `(exchange|erasmus|gap|sabbatical|foundation|placement) (year|semester|term) …5 {date}`,
    `(year|semester|term) (abroad|out|in {foreign}|in {place}) …3 {date}`,
    `(graduation|graduates|graduating|convocation|commencement|conferring|conferral|prize-giving|prizegiving|prom|debs|speech day)`,
    `(exam|exams|exam block|finals|final exam|final exams|leaving cert|junior cert|a-levels|a levels|gcses|gcse|abitur|baccalaureate|bac|bar exam|board exam|board exams|sat|sats|mocks|oral|orals|driving test|theory test|viva|defence|defense|defends (her|his|their)? (thesis|phd|dissertation|doctorate)|thesis|entrance exam|gaokao|matura|matric|resit|resits|cfa|acca|citizenship test|audition|auditions|grade eight|recital|interview|interviews|ielts|leaving certificate|exam results|results|leaving cert results|cert results|bar finals|licence exam|masters defence|call to the bar|call to bar|called to the bar|sworn in|swearing-in|swearing in|oath ceremony)`,
    // work
    `(starts|starting|begins|takes over|taking over|takes up|joins|joining|moves to|moving to|start|will start|to start|is off to|'s off to|returns|is back|'s back|back at work|back from|returning|goes back|going back|first day|1st day|last day|new job|new role|new post|promotion|secondment|sabbatical|maternity leave|paternity leave|parental leave|mat leave|on leave|garden leave|gardening leave|leaves for|leaving for|leaves the|leaving the|finishes up|finishing up|finishes|steps down|stepping down|step down|hands over|handing over|becomes|becoming|made partner|makes partner) …4 {date}`,
    `(hands|handing) in {their} (badge|keys|notice|pass|gun|laptop|resignation)`,
    `(joins|joining|leaves|leaving|comes out of|coming out of|gets out of|enters|enlists in) the (army|navy|air force|marines|police|force|priesthood|convent|seminary|legion|service|guards|rehab|hospital|hospice|clinic)`,
    `(divorce|decree|decree nisi|separation|adoption|custody) …3 (final|absolute|heard|signed|through|granted|completes|official)`,
    `(knighted|invested|ordained|called to the bar|inducted|enthroned|installed as|capped|crowned|honoured|decorated) …3 {date}`,
    `(removal men|removals|removal van|movers|moving van|moving company) …4 {date}`,
    `(kids|children|schools|school|boys|girls|twins) (break up|breaks up|finish|finishes|is out|are off) …2 {date}`,
    `(jubilee|golden jubilee|silver jubilee|ruby|anniversary) (party|do|bash|celebration|celebrations|lunch|dinner|mass|cruise)`,
    `(retires|retiring|retire|superannuates|superannuating|superannuation|bows out|bowing out|hangs up|hanging up|calls it a day|calling it a day|packs it in|packing it in|pensioned off|takes early retirement|takes redundancy|winds down|leaves the service|draws {their} pension|retirement|retirement do|retirement party|farewell|leaving do|leaving party|last day|last working day|final day|first day|swan song|hangs up)`,
    `{them} (starts|begins|leaves|finishes) (on|in|{date})`,
    `(gallery|shop|restaurant|cafe|studio|practice|exhibition|show|play|bakery|clinic|office|hotel|bookshop) (opening|opens)`,
    `({owned} opens|{them} opens|opening of {their}|opening night|premiere|launch of {their}|book launch|(memoir|novel|book|cookbook|album|single|ep|record|film|documentary|play|poems|collection|debut) …3 (out|comes out|launches|is published|released|drops|opens)|{their} (memoir|novel|book|cookbook|album|film|documentary|play)|book is out|book comes out|book out|novel is out|publication|published|album|exhibition|solo show|vernissage|show|gig|concert|performance|first night|debut|recital|play opens|private view|gallery show|poetry reading|choir concert|competition|tournament|the final|grand final|championship|championships|cup final)`,
    // travel, homes
    `(flies|flying|fly|travels|travelling|traveling|sails|sailing|cycles|cycling|walks|walking|goes|going|heads|heading|leaves|leaving|leave|off|is off|sets off|setting off|departs|trip|holiday|holidays|vacation|cruise|honeymoon|safari|pilgrimage|camino|expedition|trek|trekking|tour|interrailing|backpacking|flight|year out|gap year|family trip|big trip|once-in-a-lifetime trip|emigrates|emigrating|emigrate|moves back|home from|flies home|flies out|back from|takes off|rides|riding|driving|drives|skiing|climbing|climbs|attempts|does the camino|walks the camino) (for|to|on|in|from|out|off|home|back|round|around|over|the|a|{adverb}|with|sailing|skiing|hiking|cycling|across|up)? …7 {date}`,
    `(ships out|deploys|deployed|deployment|posted to|posting|national service|military service|conscripted|enlists|passing out|passing-out parade|basic training)`,
    `(moves|moving|move|move in|moving in|moves in|moving house|moves house|house move|moving day|relocates|relocating|relocation|get the keys|gets the keys|getting the keys|get their keys|gets her keys|gets his keys|pick up the keys|picks up the keys|keys|keys on|(completion|closing|completes|completing|closes) (on|of) (the|their|her|his) (new)? (house|flat|home|place|apartment|cottage|farm|farmhouse|bungalow)|handover of the house|housewarming|house-warming|emigrating|settles) (on|in|into|of|to (the|a|their|her|his|{place})|to|out|house|home|day|date|date is|for|abroad|from|back|is|:|{date}) …5`,
    // sport
    `${WHO} (runs|is running|'s running|are running|rides|swims|rows|sings|performs|competes|plays|exhibits|sits|defends|races|dances|speaks at) …5 on {date}`,
    `(retake|resit|launch|cap and gown|retreat|convocation|swim|gig|concert|concerto|showcase|premiere|christening|blessing) …3 (is|on|:|at|in)`,
    `(first|second|third|next) (marathon|half|triathlon|ironman|ultra|race|solo|concert|exhibition) ,? …3`,
    `(marathon !(meeting|session|call|workshop)|half marathon|half-marathon|10k|5k|ultra|ultramarathon|triathlon|ironman|race|regatta|sportive|charity run|charity cycle|charity swim|channel swim|swim|match|big match|cup final|grand slam|ride|ring of kerry|parade|race day|walk|climb|game|tournament|black belt|grading|hockey tournament|tournament trip)`,
    // faith, milestones of families
    `(christening|baptism|dedication|circumcision|naming day|name-giving|henna|henna night|mehndi|sangeet|haldi|nikah|nikkah|walima|mangni|roka|tea ceremony|betrothal|engagement ceremony|upsherin|pidyon haben|brit milah|simchat bat|puja|housewarming puja|griha pravesh|first holy communion|blessing of the house|first communion|communion|holy communion|confirmation|confirmed|bar mitzvah|bat mitzvah|bris|aqiqah|naming ceremony|ordination|ordained|funeral|memorial|memorial service|month's mind|burial|wake|cremation|unveiling|shiva|requiem|ashes|reunion|family reunion|school reunion|big day|quinceanera|quinceañera|sweet sixteen|thread ceremony|engagement do|engagement dinner|engagement bash|engagement drinks|adoption|adoption hearing|custody hearing|divorce hearing|visa|visa interview|green card|citizenship|citizenship ceremony|naturalisation|naturalization|oath|election|polling day|swearing-in|hajj|umrah|parole|release|award ceremony|awards night|award|investiture|gala dinner)`,
    `arangetram`,
    `{owned} (is at|starts at|goes to|is off to|begins at|begins|starts|arrives|visits|comes home|comes over|is home|is back|leaves|flies|moves) …5 {date}`,
    `({number} (weeks|days|months)|a (week|month|fortnight|year)|weekend|winter|summer|easter|christmas|new year) (in|at|on|around|off|sailing|skiing|hiking|walking|diving|with|abroad|away|off) …4 (from|starting|beginning|on|over|in|as of|leaving) {date}`,
    `{date} {them} ('s|is|are|'re|will|'ll)? {adverb}? (rows|row|sails|sail|runs|run|cycles|cycle|swims|swim|climbs|climb|walks|walk|hikes|flies|fly|moves|move|marries|marry|retires|retire|graduates|starts|start|begins|begin|doing|starting|beginning|going|moving|flying|marrying|retiring|graduating|joining|joins|take|takes|taking|leaving|leave|leaves|emigrates|emigrating|turns|turning|renew|renews|have|has|having|becomes|becoming|travel|travels|travelling|defends|sits|sitting|running|climbing|sailing|walking|cycling|rowing|swimming) !(back to us|us|a call|a meeting|the meeting|lunch|time|no time|with us|a look)`,
    `(away|off) (from|between|on leave from|on holiday from) {date} …5`,
    `(is due in|'s due in|is due at) …7 {date}`,
  ),
  ...once(
    `(been|be|worked|work|completes|complete) {number} (years|yrs) (at|with|in|as) …4 (on|come|this) {date}`,
    `(house|flat|home|cottage|apartment) completion`,
    `decree absolute`,
    `(renew|renews|renewing) (their|her|his)? (wedding)? vows`,
    `(sabbatical|maternity leave|paternity leave|gap year|career break)`,
    `(new)? (puppy|kitten|dog|pup|pony|foal) (arrives|comes home|is coming|comes) …3 {date}`,
    // whatever takes them away, or brings them back
    `(trip|trips|journey|voyage|visit home|move|wedding|holiday|holidays|vacation|cruise|pilgrimage|retreat|reunion|treatment|leave|sabbatical) …4 (:|is on|is in|from|starts|begins|on|in|,|=) {date}`,
    `{date} (is|:|is the day of|brings)? {their} {which}? ({relation}'s)? (wedding|graduation|operation|op|surgery|citizenship ceremony|ceremony|exam|exams|driving test|viva|retirement|marathon|christening|baptism|communion|confirmation|bar mitzvah|bat mitzvah|first day|last day|move|flight|due date|hearing|scan|results|interview)`,
    `{date} 's {their} …3 (wedding|graduation|operation|op|surgery|ceremony|exam|exams|test|viva|retirement|marathon|christening|baptism|communion|confirmation|mitzvah|day|move|flight|hearing|scan|results|interview|concert|recital)`,
  ),
  ...plain(
    `({them}|{owned}|{owned} {name}|{relative}|{name}|{relation}|{name} and {name}|{name} & {name}) {adverb}? (is|are|'s|'re|will|'ll|has|have|has her|has his) {adverb}? (having|getting|going|off|moving|leaving|flying|starting|joining|sitting|running|walking|taking|doing|performing|playing|singing|competing|climbing|riding|cycling|sailing|rowing|swimming|hiking|trekking|retiring|graduating|defending|marrying|travelling|traveling|touring|opening|launching|exhibiting|hosting|adopting|emigrating|relocating|returning|finishing|turning|becoming|heading|setting|visiting|spending|trying|debuting|appearing|speaking|racing|fasting|celebrating|renewing|baptised|christened|ordained|inducted|knighted|sworn|operated|admitted|discharged|transferred|posted|deployed|wed|bound for) …8 {date}`,
    `({them}|{owned}|{owned} {name}|{relative}|{name}|{relation}|^|,|and) {adverb}? (has|have|gets|sits|takes|goes|starts|begins|finishes|leaves|flies|sails|runs|walks|rides|cycles|rows|swims|hikes|climbs|sings|plays|performs|competes|dances|races|fights|marries|weds|moves|emigrates|relocates|returns|retires|graduates|defends|joins|becomes|turns|ships|deploys|reports|enters|enlists|adopts|hosts|heads|sets|travels|departs|lands|arrives|submits|interviews|qualifies|auditions|visits|tours|opens|exhibits|debuts|launches|undergoes|celebrates|renews|stars|conducts|skippers|captains|takes part) …8 {date}`,
    `{their} (band|choir|orchestra|quartet|ensemble|play|novel|show|horse|dog|boat|club|crew|group|troupe|theatre group|film|documentary|parents|in-laws|folks|sons|daughters|boys|girls|twins|kids|children|grandchildren|sisters|brothers|friends) {adverb}? (plays|play|sings|sing|performs|perform|tours|tour|opens|open|airs|screens|premieres|runs|run|races|race|sails|sail|visit|visits|come|comes|arrive|arrives|start|starts|begin|begins|leave|leaves|fly|flies|move|moves|graduate|sit|finish|finishes|go|goes|head|heads|marry|retire|celebrate) …6 {date}`,
    `({them}|{owned}|{owned} {name}|{relative}|{name}|{relation}) (will be|is being|'s being|are being|'ll be|is to be|gets|is getting|'s getting) {adverb}? (honoured|honored|awarded|given|made|transferred|relocated|seconded|reassigned|rotated|repatriated|sent (to|out|abroad)|sworn|ordained|christened|baptised|baptized|confirmed|knighted|inducted|promoted|operated|discharged|admitted|released|deployed|posted|crowned|installed|elected|interviewed|examined|scanned|induced|called|inaugurated|invested|presented|featured|married) …8 {date}`,
  ),
]
