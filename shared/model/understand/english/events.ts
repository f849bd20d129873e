/** What has happened in a life, said plainly. What weighs more comes first where a sentence says two things. */
import type { LifeEvent } from '../../life-events/taxonomy.ts'
import type { EventRule } from '../language.ts'

const of = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern }))
const ofTheirs = (event: LifeEvent, ...patterns: readonly string[]): readonly EventRule[] =>
  patterns.map((pattern) => ({ event, pattern, theirs: true }))

const HAS =
  "(has|have|had|'s|'ve|was|were|is|are|'re|got|just|finally|also|both|now|{adverb}|sadly|suddenly|recently|been|being|officially|only)"
/** As much as may stand between whose it was and what happened. */
const H = `${HAS}? ${HAS}? ${HAS}?`
const HOME =
  '(house|flat|home|apartment|cottage|place|condo|farmhouse|bungalow|townhouse|villa|farm|duplex|loft|semi|terrace|chalet|cabin|terraced house|fixer-upper)'
const PET =
  '(dog|puppy|pup|cat|kitten|horse|pony|spaniel|labrador|lab|retriever|terrier|greyhound|collie|rabbit|parrot|hamster|beagle|dachshund|poodle|lurcher|whippet|cockapoo|labradoodle|setter|pug|mare|hound|tortoise|hens|donkeys|donkey|alpacas)'
const WHOSE = 'whose={owned} ,?'

export const events: readonly EventRule[] = [
  ...of(
    'pet-died',
    `{their} …2 ${PET} {name}? ,? ${H} (died|passed|put down|put to sleep|run over|gone)`,
    `(lost|buried|said goodbye to|had to put down|put down) {their} …2 ${PET}`,
    `${PET} {name}? ,? ${H} (died|put down|put to sleep|passed away)`,
    `(vet) put {their} ${PET}`,
  ),
  ...ofTheirs(
    'death',
    `${WHOSE} {name}? ,? …6 (died|passed away|passed on|passed|succumbed) !(laughing|down|out|off|on to|the|his|her|to)`,
    `(lost|buried|buries|burying|cremated) whose={owned} !('s|his|her|job|the)`,
    `(death|funeral|passing|loss|burial|wake) of whose={owned}`,
    `whose={owned}'s (funeral|death|wake|burial|passing) (was|on|last|{date}|today|yesterday)`,
    `(at|after|back from|home for|away for|bereaved) (the)? funeral of whose={owned}`,
    `whose={owned} ${H} (killed|found dead|dead)`,
    `whose={owned} {name}? ,? ${H} (lost {their} battle|lost {their} fight|slipped away|is no longer with us)`,
    `whose={owned} {name}? (is|'s) gone since`,
  ),
  ...of(
    'miscarriage',
    '(had|suffered|after|has had|through) a (second|third|late|missed)? miscarriage',
    '(lost|losing|lose) the (baby|pregnancy|twins)',
    '(miscarried|stillborn|stillbirth)',
  ),
  ...of(
    'surgery',
    `(had|has had|having had|underwent|undergone|went through|came through|is through|'s through|is out of|'s out of|recovering from|recovers from|after) {adverb}? (a|an|the|{their}|emergency|open|keyhole|minor|major)? …3 (surgery|operation|bypass|transplant|op|appendectomy|mastectomy|hysterectomy|caesarean|(hip|knee|valve|shoulder) (replacement|op|surgery)|pacemaker|stents|stent|appendix out|tonsils out|gallbladder out|new hip|new knee|pacemaker put in|pacemaker fitted|appendix removed|procedure)`,
    `(had|got|has had|has) {their}? {a}? …3 (removed|replaced|taken out|put in|operated on|fixed|pinned|fitted|done|out) !(of|the|from|with) ?(yesterday|last|on|in|{date}|under|two|three|$|,)?`.replace(
      ' ?(',
      ' (',
    ),
    `(had|has had|got) (a|{their}) (pacemaker|stent|stents|new hip|new knee|cataract|cataracts|gallbladder|appendix|tonsils|tumour|tumor|hernia|hip|knee|knees|hips|shoulder|prostate|kidney stone|thyroid|mole) …2 (put in|fitted|done|removed|replaced|out|taken out|operated on|fixed|sorted)`,
    `(was|were|been|got) operated on`,
    `(surgery|operation|op|bypass|transplant|hip replacement|knee replacement|heart surgery|back surgery|procedure) (went|was|is) {adverb}? (well|ok|okay|fine|good|a success|smoothly|behind|done|over|successful|last|yesterday)`,
    `(new|replaced) (hip|knee|knees|hips|valve|lens) (is|are|in|went|since|last|fitted|date|dates|from|and)`,
    `(hip|knee|knees|hips|valve|shoulder|lens|cataract|cataracts|appendix|gallbladder|tonsils) (replaced|operated|removed|out|done|taken out) (in|on|last|{date}|two|three|four|since|yesterday|and)`,
    `(under the knife|went under) (last|on|in|{date}|yesterday)`,
  ),
  ...of(
    'accident',
    `(had|was in|were in|been in|involved in|after|had had) {a} …3 (accident|crash|pile-up|car crash|collision|fall|bad fall|nasty fall|tumble)`,
    `(fell|came|has fallen|had fallen|slipped|went) (off|down|from) {a} ?(ladder|stairs|bike|horse|bicycle|roof|motorbike|steps|scooter|tree|cliff|step|wall)`.replace(
      ' ?(',
      ' (',
    ),
    `(fell off|came off|fell down|fallen off|thrown from|knocked off|knocked down|hit by|run over|knocked over|slipped on|slipped in) {a}? ~`,
    `(broke|broken|has broken|fractured|smashed|shattered|snapped|tore|torn|ruptured|dislocated|cracked|sprained|crushed) {adverb}? (a|an|both|his|her|their|two|three|the)? …2 (leg|arm|ankle|wrist|hip|back|knee|foot|hand|shoulder|collarbone|toe|finger|rib|ribs|elbow|neck|pelvis|femur|achilles|cruciate|acl|tendon|jaw|nose|thumb|skull|kneecap|vertebra|shin|heel)`,
    `(leg|arm|ankle|wrist|hip|collarbone|rib|ribs|elbow|pelvis|shoulder|foot) (is|was|are)? {adverb}? (broken|in plaster|in a cast|fractured|smashed)`,
    `(crashed|wrote off|totalled|totaled|rolled) {their} (car|bike|motorbike|van|scooter|jeep|tractor)`,
    `had a fall`,
    `skiing accident`,
  ),
  ...of(
    'hospital',
    `(went|go|taken|rushed|brought|admitted|ended up|landed|wound up|blue-lighted|flown|airlifted|was|been|is|'s|are) {adverb}? (in|into|to|back in|back into|over to)? (the)? {adverb}? (hospital|intensive care|icu|a&e|the er|er|the ward|casualty|the emergency room|emergency)`,
    `(hospitalised|hospitalized|in hospital (since|after|with|for|from|again|at)|spent …4 (in hospital|in intensive care|in icu)|kept (in|overnight)|(nights|days|weeks|week|night) in (hospital|intensive care|the mater|icu|the hospital|a&e|st ~))`,
    `(had|has had|suffered|survived|got over) a (minor|mini|massive|major|small|mild|second|bad|slight)? (stroke|heart attack|brain haemorrhage|brain bleed|aneurysm|seizure|collapse|cardiac arrest|tia|mini-stroke|blood clot|pulmonary embolism)`,
    `(phoned|called|rang|texting|texts|wrote) from {their}? (hospital|a hospital bed|hospital bed)`,
    `took (him|her|them|{name}) in (with|for|on|last)`,
    `(collapsed) (at|in|on|last|yesterday|during)`,
    `(chest pains|sepsis|pneumonia) ,? …4 (nights|days|week|hospital) in`,
  ),
  ...of(
    'recovered',
    `(fully|completely|totally|well|nicely|almost|mostly)? (recovered|over|healed) (from|from {their}|now) !(the weekend|the shock|the summit|the trip|the holiday|the break|their|time) ~`,
    `(got|gets|given|has|had|with|been given|received) the all-? ?clear`.replace(
      'all-? ?clear',
      '(all-clear|all clear)',
    ),
    `(is|are|'s|'re|now|in) (in)? remission`,
    `(cancer-free|cancer free|on the mend|clear of cancer|beaten cancer|beat cancer|beaten the cancer|beat the cancer|last chemo|finished chemo|finished {their} chemo|finished radiotherapy|chemo is over|chemo finished|chemo done|rang the bell|ringing the bell|scan came back clear|scan clear|scans clear|scans are clear|scan is clear|tests came back clear|clean bill of health|back to full health|back on {their} feet|fully recovered|made a full recovery|good as new|discharged|out of hospital|home from hospital|off {their} crutches|off crutches|out of the woods|given the all-clear|well again|healthy again|cured)`,
  ),
  ...of(
    'diagnosed',
    `(was|were|been|has been|just|got|'s been|is) {adverb}? diagnosed (with|as)? !(late|wrongly) ~`,
    `(diagnosis|biopsy|test|tests|results) (is|came back|:|confirmed|says|showed) …3 (cancer|positive|malignant|parkinson's|ms|diabetes|leukaemia|lymphoma|coeliac|adhd|autism|alzheimer's|dementia)`,
    `(found|discovered|told {them} (has|have)|turned out to be|they found) …2 (a lump|cancer|a tumour|a tumor|parkinson's|ms|a melanoma|melanoma)`,
    `(diagnosed with)`,
  ),
  ...of(
    'burnout',
    `(burnt out|burned out|burn-out|burnout) !(risk|rate|rates|survey|prevention|programme|in the team|talk|stories|workshop|is a)`,
    `(signed off|off) (work|sick)? {adverb}? (with|for) (stress|exhaustion|burnout|burn-out|nervous)`,
    `(nervous breakdown|had a breakdown)`,
  ),
  ...of(
    'fell-ill',
    `{owned} {name}? ,? ${H} (fallen ill|fell ill|taken ill|taken sick|very ill|seriously ill|gravely ill|critically ill|relapsed)`,
    `(fell|fallen|taken|became) {adverb}? (ill|sick) (with|in|on|last|since|during)`,
    `(caught|came down with|has caught|has come down with|down with|got) (pneumonia|shingles|meningitis|dengue|malaria|lyme|hepatitis|glandular fever|pleurisy)`,
    `cancer (is|has come|came|'s) back`,
  ),
  ...of(
    'birth',
    `(gave birth|given birth|delivered (a|twins|triplets)|had a (baby|boy|girl|little boy|little girl|son|daughter|wee girl|wee boy|healthy)|had {their} (baby|first|second|third|fourth|twins|little one)|had (twins|triplets))`,
    `(became|become|is|are|'s|'re|just became) {adverb}? (a|an|new|proud)? (first-time)? (mother|father|mum|dad|mom|parents|grandparents|grandmother|grandfather|granny|grandad|grandpa|grandma|aunt|uncle|nan) (since|again|now|for the|last|on|of (a|twins|{number})|{date}|as of)`,
    `(became|become) {adverb}? (a|an|new|proud)? (mother|father|mum|dad|mom|parents|grandparents|grandmother|grandfather|granny|grandad|grandpa|grandma)`,
    `(baby|son|daughter|twins|grandson|granddaughter|boy|girl|grandchild|grandkid|little one|triplets|niece|nephew|baby girl|baby boy|child) {name}? ,? ${H} (was|were|is|are)? (born|arrived|landed|came early|came|is here|made an appearance) !(and raised|in 19~|to|into|out|up|home|over|round|back|first|late|with)`,
    `(first|second|third|new) (grandchild|grandson|granddaughter|baby) (born|arrived|has arrived|is here|,)`,
    `(welcomed|welcome) (a|their|her|his) …2 (baby|boy|girl|son|daughter|child|grandson|granddaughter|twins)`,
    `(the)? baby (is here|has arrived|arrived|came|was born|is out|'s here)`,
    `it's (a|twin) (boy|girl|boys|girls)`,
    `(new|newborn) (baby|son|daughter|grandson|granddaughter|boy|girl) (at home|,|,? {number} (days|weeks|week)|called|named)`,
    `(a|new) (father|dad|mother|mum|mom|grandfather|grandmother|grandad|granny) since`,
  ),
  ...of(
    'adopted',
    `(adopted|adopting) (a|two|their|his|her|{number}) …2 (child|children|boy|girl|son|daughter|baby|brothers|sisters|siblings|kids|toddler|boys|girls)`,
    `adoption (came|went|is|has gone|has come|was) (through|final|finalised|finalized|approved|granted|complete|official)`,
  ),
  ...of(
    'expecting',
    `{H} (expecting|pregnant) !(a (call|reply|decision|delivery|letter|big|lot|rise|visit|quiet|drop|fight)|to|that|it|the|us|an|more|less|some|results|pushback|figures|delivery|trouble|our|answers|news|payment|feedback) ?`
      .replace('{H}', `({them}|{name}|{relative}|{name} and {name}|{name} & {name}|and|,) ${H} (is|are|'s|'re)?`)
      .replace(' ?', ''),
    `(expecting|expect) (a baby|twins|their|her|his|a child|a little|triplets|number|no|a boy|a girl|baby|another baby|a second|a third) …1`,
    `(baby|child|kid|first|second|third|twins|grandchild) …1 (on the way|expected|is due)`,
    `(is|'s) having (a baby|twins|a boy|a girl)`,
    `(bump|bun in the oven|weeks pregnant|months pregnant|in the family way|up the duff)`,
  ),
  ...of(
    'divorced',
    `(got|get|gotten|are|is|'s|'re|been|were|was|now|newly|just|freshly|officially) {adverb}? (divorced|a divorce) !(in (19|20)~|years|twice|parents|father|mother|for ages)`,
    `(filed|filing|files) for (a)? divorce`,
    `divorce {adverb}? (papers)? {adverb}? (came|is|went|'s|has come|has gone|was|got|signed) {adverb}? (through|final|finalised|finalized|signed|done|official|absolute|granted)`,
    `(decree absolute|decree nisi|going through a divorce|in the middle of a divorce|going through {their} divorce|divorcing)`,
  ),
  ...of(
    'separated',
    `{HAS} (separated|split up|split|broken up|parted|called it quits)`.replace(
      '{HAS}',
      "({them}|{name}|{relative}|{name} and {name}|and) (has|have|had|'ve|'s|are|is|'re|were)? (just|recently|now|also|finally)?",
    ) + ' !(the|into|it|between|costs|out|two|three|by|off|this|that|phase|our)',
    `(split|splitting|broke|broken|breaking|separating|separated|parted) (up)? {adverb}? (with|from) (his|her|their|{name})`,
    `(left|leaving|walked out on|moved out on|kicked out|thrown out) (his|her|their) (husband|wife|partner|fiance|fiancé|fiancée|boyfriend|girlfriend)`,
    `(husband|wife|partner|boyfriend|girlfriend|fiancé|fiancée) ${H} (left|walked out|moved out|has left|has moved out) !(the (meeting|office|room|company|firm)|for|work|early|behind)`,
    `(broke off|called off) (the|their|her|his) (engagement|wedding)`,
    `marriage (is over|broke down|ended|is finished|has ended|has broken down)`,
    `(trial separation|living apart)`,
  ),
  ...of(
    'married',
    `(got|gotten|were|was|are|is|just|newly|finally) {adverb}? (married|hitched|wed) !(in (19|20)~|for|to (a|an|the|his|her|their) (job|work|firm|idea)|with|young|man|woman|couple|{number} years|since) `.trimEnd(),
    `(tied the knot|eloped|said i do|walked down the aisle)`,
    `(married) (his|her|their|{name}|in (may|june|july|august|september|october)|on|last|over) !(years)`,
    `(wedding|the wedding|{their} wedding|{name}'s wedding|daughter's wedding|son's wedding) (was|went|went off) {adverb}? (lovely|great|well|wonderful|beautiful|perfect|last|on saturday|a success|amazing|a hoot|magical|fantastic|gorgeous|{date}|in)`,
    `(back from|just back from|returned from) {their} honeymoon`,
    `(newlywed|newly-wed|newlyweds|just married)`,
    `(is|are|'s|'re) married since`,
  ),
  ...of(
    'engaged',
    `(got|gotten|is|are|'s|'re|just|newly|were|been|was) {adverb}? engaged !(with|in|by|a|the|on|as|our|us|and motivated|consultants|for|several|employees|staff|team)`,
    `(popped the question|proposed to|said yes to|accepted {their} proposal)`,
    `(proposed) (on|in|at|last|to (him|her|{name}))`,
    `engagement ring`,
    `(announced|celebrating|celebrated) {their} engagement`,
  ),
  ...of(
    'new-partner',
    `(met someone|met somebody|seeing someone|seeing somebody|dating|has a new (partner|boyfriend|girlfriend|man|woman)|new (boyfriend|girlfriend|partner) (is|called|,)|in love with|found love|has found love|going out with) !(apps|site|app)`,
  ),
  ...of(
    'reconciled',
    `(back together|back with {their}|reconciled|made up with|made peace with|patched (it|things) up|speaking again|talking again|on speaking terms again|buried the hatchet)`,
  ),
  ...of(
    'estranged',
    `(estranged from|fell out with {their}|fallen out with {their}|no longer speaks to {their}|not speaking to {their}|cut off {their}|cut {their} (brother|sister|mother|father) off|doesn't speak to {their} (brother|sister|mother|father|son|daughter)|not on speaking terms with)`,
  ),
  ...of(
    'lost-job',
    `(made redundant|laid off|let go|got fired|was fired|were fired|been fired|got sacked|was sacked|been sacked|lost {their} job|lost the job|got the sack|got the boot|axed|got axed|was dismissed|been dismissed|pushed out|eased out|given notice|out of a job|out of work since) !(at the|by surprise)?`.replace(
      ' !(at the|by surprise)?',
      '',
    ),
    `(job|role|position|post) (was|is|has been|'s been) {adverb}? (cut|eliminated|axed|made redundant|scrapped|abolished)`,
    `redundancy (came through|package|notice) ${H}`.trimEnd().replace(` ${H}`, ''),
  ),
  ...of(
    'left-job',
    `(handed in|gave in|given in|put in|gave|given|tendered) {their} (notice|resignation)`,
    `(quit|has quit|have quit|walked out|walked out of|leaves|resigned|has resigned|stepped down|has stepped down) ({their} job|the firm|the company|the bank|from|as|on|last|yesterday|his|her|after|without|with|with nothing|{name})`,
    `(left|has left|have left) ({their} job|the firm|the company|the bank|the practice|the partnership|corporate life|{name} after {number} years|{name} for good)`,
    `(has|have|'s) {adverb}? (quit|resigned|jacked it in|packed it in|packed in {their} job|thrown in the towel|left {name})`,
  ),
  ...of(
    'back-to-work',
    `(back|returned|came back|is back|'s back|was back) (to|at|in) {adverb}? (work|the office|{their} desk|the job|full-time|harness) {adverb}? (after|from|since|following|this week|on|half|part|again|full|in|last|,)`,
    `back from {adverb}? (maternity|paternity|parental|mat|sick|adoption|compassionate|bereavement)? (leave|sabbatical|the sabbatical|her sabbatical|his sabbatical|a sabbatical|long covid|illness|a year off|time off)`,
    `(back half-days|back part-time|back full-time|first week back|first day back|back since)`,
  ),
  ...of(
    'promoted',
    `(promoted|made (partner|director|vp|head of|managing|senior|associate|principal|md|permanent|team lead|manager|equity|group|ceo|cfo|coo|chief|chair|professor|full professor|captain|counsel|dean|editor|regional)|named (partner|general|managing|head of|head|ceo|cfo|coo|cto|vp|president|chair|director|dean|as|country|group|regional|deputy|chief|editor)|appointed (partner|general|managing|head of|head|ceo|cfo|coo|cto|vp|president|chair|to the board|director|as|dean|chief|deputy|regional|group|country|judge|professor|chairman|consul|ambassador)|stepped up to|moved up to|elevated to|got the promotion|got {their} promotion|got a promotion|got tenure|got (his|her) stripes|takes silk|took silk|elected (partner|chair|president|to the board|chairman|mayor|to the partnership|fellow|general)|got bumped up|bumped up to|partnership came through|promotion came through|gets the (top|big) job|got the (top|big|corner) (job|office)) !(her|his|their|the (campaign|event|product|idea)|our|in the|by the marketing)`,
    `(is|'s|are) {adverb}? (partner|ceo|cfo|coo|cto|vp|md|managing director|head of ~|director|chair|general counsel) (now|as of|since|from)`,
  ),
  ...of(
    'new-job',
    `(started|began|begun|got|found|landed|accepted|took|taken|has|have|signed|in|into|secured|bagged|settling into|happy in|loves) {adverb}? (a|an|{their}|the) {adverb}? …1 (new|dream|first|big) {adverb}? …1 (job|position|role|post|gig)`,
    `(started|began|has started|just started|has begun) (as|at) {a}? !(the (bottom|top|beginning|end|same)|noon|nine|ten|school|uni|university|college|2|3|9|10|half|least|last|once|scratch|secondary|daycare|kindergarten|creche|nursery|insead|~ (school|university|college)) ~`,
    `(joined) {name} (as|last|in|two|a|on)`,
    `(new job|new role|new post|new gig) (is|at|as|in|with|since|:|,|and)`,
    `(moved|jumped|gone|switched|defected|went) (to|over to) {name} (as) ~`,
    `(is now|now|'s now) (at|with|working at|working for) {name} (as|since|after)`,
    `got the job`,
    `(hired|headhunted|poached) by`,
  ),
  ...of(
    'retired',
    `(has|have|'s|'ve|had|just|finally|officially|is|{name}|{them}|{relation}) {adverb}? retired (from|at|last|on|in (january|february|march|april|may|june|july|august|september|october|november|december)|after|now|since|,|$|and|early|aged|to|yesterday|for good|this) !(19~|years ago)`,
    `^ {adverb}? (has)? {adverb}? retired (from|last|on|in|after|since|{date}|at)`,
    `(took|taken|has taken|went into|gone into|takes) (early)? retirement`,
    `(hung up|hangs up) {their} (boots|hat|stethoscope|wig|gown|apron|tools|whistle)`,
    `(last day was|first week of retirement|enjoying retirement|enjoys retirement|newly retired|freshly retired|recently retired|just retired)`,
  ),
  ...of(
    'began-business',
    `(started|founded|set up|launched|opened|opens|has opened|incorporated|started up|registered|began|co-founded|is setting up|has set up|has started|has founded|has launched) {adverb}? (a|an|{their}|up as) {adverb}? (own|small|new|first|little)? …2 (business|firm|company|practice|studio|shop|consultancy|agency|start-up|startup|bakery|cafe|restaurant|clinic|brewery|gallery|boutique|bookshop|salon|charity|store|workshop|b&b|guesthouse|farm shop|food truck|gym|school|fund|chambers|surgery|distillery|vineyard|coffee shop|label|venture)`,
    `(gone|went|goes|going) (freelance|independent|out on (his|her|their) own|solo|it alone)`,
    `{their} own (business|firm|company|practice|studio|shop|consultancy|agency|start-up|startup|bakery|cafe|restaurant) (since|is|opened|now|as of|up and running)`,
    `(hung out|hung up) {their} (own)? shingle`,
  ),
  ...of(
    'sold-business',
    `(sold|has sold|have sold|sells|exited|sale of) {adverb}? (the|{their}|his|her) …2 (business|firm|company|practice|start-up|startup|agency|shop|stake|shares|restaurant|clinic|brewery|chain|consultancy|pharmacy|farm|hotel|bakery|pub|plant)`,
    `(sold up|cashed out|exit (closed|went through|is done))`,
  ),
  ...of(
    'closed-business',
    `(closed|shut|shut down|has closed|has shut|wound up|winding up|has wound up|folded|closing|shuttered|liquidated) {adverb}? (down)? (the|{their}|his|her) …2 (business|firm|company|practice|studio|shop|consultancy|agency|restaurant|cafe|bakery|start-up|startup|doors|gallery|salon|clinic|pub|store|hotel|workshop)`,
    `(business|firm|company|restaurant|shop|start-up|startup|cafe|bakery|pub) ${H} (folded|gone under|went under|went bust|gone bust|closed for good|went into (liquidation|administration|receivership)|is in (liquidation|administration|receivership)|closed its doors)`,
    `(went|gone) (bankrupt|bust)`,
  ),
  ...of(
    'sabbatical',
    `(on|took|taking|started|has started|began|taken|is on|'s on|in) (a|{their}) …2 (sabbatical|career break|year out|year off)`,
  ),
  ...of(
    'award',
    `(won|wins|picked up|received|awarded|scooped|took home|landed|bagged|got|been awarded|shortlisted for|gets|honoured with|honored with|given|clinched|earned|collected|lifted|took|claimed) {adverb}? (an|a|the|{their}|a|first|top|gold|silver|bronze|second|lifetime|employee|young)? …4 (award|prize|medal|trophy|mbe|obe|cbe|knighthood|honorary doctorate|honorary degree|gold|silver|bronze|scholarship|fellowship|grant award|bursary|of the year|title|championship)`,
    `(was|been|were) (knighted|named ~ of the year|made (an|a) (mbe|obe|cbe|honorary|fellow))`,
    `(of the year award)`,
  ),
  ...of(
    'published',
    `(published|has published|have published|brought out|self-published) (a|an|{their}|his|her) …3 (book|novel|paper|article|memoir|collection|poems|cookbook|thriller|poem|story|study|monograph|translation|album|debut)`,
    `{their} …2 (book|novel|memoir|thriller|cookbook|poems|collection) ${H} (out|published|came out|is out|hit the shelves|launched)`,
    `(book|novel|memoir|paper|article) (is out|came out|was published|got published|has come out|got accepted|was accepted)`,
  ),
  ...of(
    'graduated',
    `(graduated|graduates) {adverb}? (from|in|with|at|last|on|as|first|top|cum|summa|yesterday|this|,|$) !(approach|scheme)`,
    `${H} graduated`.replace(`${H} `, "(has|have|'s|just|finally|{name}|{relation}|{them}) {adverb}? "),
    `(got|gets|finished|completed|earned|has|received|awarded|defended|took) {adverb}? {their} {adverb}? (degree|masters|master's|mba|phd|doctorate|diploma|law degree|medical degree|finals|llm|msc|thesis|dissertation|studies|apprenticeship|ma|ba|bsc|doctoral|training|residency)`,
    `(phd|thesis|doctorate|viva|masters|mba|dissertation) ,? …4 (defended|submitted|done|finished|passed|awarded|completed|in the bag)`,
    `(finished|done) (at|with) {name} (on|last|this|with|in|,|yesterday)`,
    `(qualified|has qualified) (as)? {a}? (doctor|solicitor|barrister|nurse|teacher|vet|accountant|engineer|architect|electrician|pilot|midwife|pharmacist|dentist|physio|plumber|chef|garda|last|this|on)`,
    `(graduation|conferring) (was|went) `.trimEnd(),
  ),
  ...of(
    'passed-exam',
    `(passed|got through|aced|sailed through|flew through|nailed|cleared|scraped through|smashed|came through|scraped) {adverb}? ({their}|the|a|an|all|final|her|his)? {adverb}? …4 (exams?|exam|exams|finals|bar|bar exam|driving test|test|theory test|boards|cfa|acca|chartership|level (i|ii|iii|one|two|three)|cpa|leaving cert|interview|orals|viva|mocks|grade ~|finals|citizenship test|part ~|steuerberater|abitur|state exam|matura|gcses|a-levels|usmle|mrcp|membership|certification|driving licence|cissp|pmp|licence|licensing)`,
    `(got|has|gets) {their} (driving licence|licence|drivers license|driver's license|pilot's licence|pilot's license|black belt|c.eng|chartership|charter|certification|cfa|acca|cpa|leaving cert results|a-level results|pilot licence|accreditation)`,
    `(now|officially|is|became|'s|are) {adverb}? (chartered|a chartered|a qualified|fully qualified|called to the bar|board certified|admitted to the bar)`,
    `(called|admitted) to the bar (on|last|in|yesterday)`,
    `(straight|all) (as|a's|h1s|honours|9s)`,
    `(got|gets) {number} (points|as|a's|h1s|9s|a-levels)`,
  ),
  ...of(
    'failed-exam',
    `(failed|flunked|didn't pass|did not pass|bombed|didn't get through|missed out on) ({their}|the|a|her|his)? {adverb}? …3 (exams?|exam|exams|finals|bar|driving test|test|resit|boards|cfa|acca|cpa|interview|leaving cert|viva|level (i|ii|iii)|orals|part ~)`.replace(
      'exams?|',
      '',
    ),
  ),
  ...of(
    'began-studies',
    `(started|began|begun|has started|has begun|enrolled|is starting|is doing|started on|matriculated|went back) {adverb}? (at|in|on|into|to|for|a|an|{their}|doing|studying|the|reading)? {adverb}? (a|an|the|{their})? …3 (university|college|uni|medicine|law school|med school|medical school|mba|phd|masters|master's|degree|doctorate|law|engineering|course|studies|apprenticeship|postgrad|diploma|trinity|oxford|cambridge|insead|harvard|nursing|architecture|evening classes|teacher training|seminary)`,
    `(got|gotten|accepted|has got|been accepted|got a place|won a place|offered a place|got in|got her place|got his place|is in|was accepted|admitted) {adverb}? (into|in|at|to|for|on|a place (at|in)|an offer from) {adverb}? {a}? …2 (university|college|uni|medicine|law school|med school|medical school|trinity|ucd|ucc|oxford|cambridge|harvard|yale|stanford|insead|mit|lse|imperial|law|art school|drama school|film school|the conservatory|the academy|grad school|vet school|veterinary|princeton|columbia|conservatoire|mcgill|sciences po|eth|polytechnique)`,
    `(first (week|term|semester|year)) (at|of) (university|college|uni|medicine|law|trinity|ucd|oxford|cambridge)`,
  ),
  ...of(
    'began-school',
    `(started|began|begun|has started|have started|entered|just started|settled into|settling into) {adverb}? {a}? (school|big school|primary|primary school|kindergarten|creche|crèche|daycare|nursery|montessori|junior infants|secondary|secondary school|high school|first grade|year one|reception|preschool|pre-school|playschool|boarding school|cp|grade one|kita|playgroup|first class|middle school)`,
    `(first (day|week)) (at|of|in) (school|kindergarten|creche|primary|secondary|big school|daycare|junior infants|reception)`,
  ),
  ...of(
    'left-home',
    `(moved out|flew the nest|flown the nest|left home|moved out of home|gone off to (uni|college|university)|off to college|moved away) !(of the (office|building)|from the)`,
    `(empty nest|empty-nest|nest is empty|empty nesters now|house is empty now|last one gone|youngest has gone)`,
  ),
  ...of(
    'became-carer',
    `(moved in with|looks after|caring for|cares for|minding|carer for|full-time carer for|now minds|has become carer|became carer|taken in|took in) {their} (mother|father|mum|mom|dad|mam|parents|mother-in-law|father-in-law|husband|wife|aunt|uncle|grandmother) (since|full-time|now|full time|who|after|,|in)`,
    `(mother|father|mum|mom|dad|mam|mother-in-law|father-in-law) ${H} moved in (with|since|last)`,
  ),
  ...of(
    'moved-abroad',
    `(moved|emigrated|relocated|upped sticks|gone|relocating|has moved|have moved|upped and moved|shifted) {adverb}? (abroad|overseas|to {foreign}|{name} for good)`,
    `(emigrated|emigrating) (to|in|last|with)`,
    `(moved|relocated) (to|over to|back to|out to) ~ (for good|for keeps|permanently)`,
  ),
  ...of(
    'moved',
    `(moved|has moved|have moved|relocated|moving) {adverb}? (house|home|in|flat|apartment|in together)`,
    `(moved|has moved|have moved|'s moved|relocated|has relocated|settled|just moved) {adverb}? (into|in to) {adverb}? (a|an|{their}|the) {adverb}? …2 ${HOME}`,
    `(moved|has moved|have moved|'ve moved|relocated|has relocated|have relocated|'s moved|upped sticks) {adverb}? (from ~)? (out to|down to|back to|over to|up to|to) {place}`,
    `(in the new|in {their} new) ${HOME} (since|at last|now|for)`,
    `(unpacking|boxes everywhere)`,
  ),
  ...of(
    'bought-home',
    `(bought|buying|has bought|have bought|'ve bought|purchased|closed on|signed for|got the keys (to|of|for)|got the keys|completed on|sale agreed on|offer accepted on|picked up the keys (to|of|for)|exchanged on|got keys to|signed on|went sale agreed on|putting a deposit on|bid accepted on|just bought|finally bought|snapped up) {adverb}? (a|an|{their}|the|on a|on)? {adverb}? (first|new|small|old|little|tiny|big|lovely|nice|second)? …3 ${HOME}`,
    `(offer|bid) (was|is|has been)? accepted`,
    `(got the keys|keys in hand|first-time buyer|on the property ladder|sale agreed)`,
    `mortgage (came|has come|went|is) (through|approved)`,
  ),
  ...of(
    'sold-home',
    `(sold|has sold|have sold|'ve sold|sale of|got rid of|accepted an offer on) {adverb}? (the|{their}|a|his|her) …2 ${HOME}`,
    `${HOME} (is|was|has been|'s|are|went|got) {adverb}? (sold|sale agreed)`,
  ),
  ...of(
    'built',
    `(built|finished building|has built|have built|completed) (a|their|his|her|the) {adverb}? (own)? …2 (house|home|extension|cabin|barn|sauna|boathouse|garden room|treehouse|studio|annexe|shed)`,
    `(house|extension|cabin) (is|'s) (finished|built|up|roofed)`,
  ),
  ...of(
    'renovated',
    `(renovated|finished renovating|done up|did up|redone|redid|restored|refurbished|gutted|finished (the)? renovation|new kitchen) {adverb}? (the|their|his|her|a|an|is|finally|in) …2 (house|kitchen|bathroom|flat|home|cottage|farmhouse|attic|apartment|barn|place|garden|done|in)`,
    `(renovation|kitchen|bathroom|extension) (is|'s) (finally|at last)? (done|finished|complete)`,
  ),
  ...of(
    'home-damaged',
    `(house|flat|home|apartment|cottage|kitchen|basement|cellar|roof|farm|barn|garage|place|shop) {adverb}? (in ~)? (was|were|is|got|has been|'s been|had been|'s|gets) {adverb}? (flooded|burnt down|burned down|gutted|damaged|destroyed|under water|blown off|struck by lightning|wrecked|ruined|hit by)`,
    `(flood|fire|burst pipe|storm|earthquake|tree) …2 (in|at|through|took|on|destroyed|damaged|hit|gutted|wrecked|fell on) {their} {adverb}? (house|flat|home|apartment|kitchen|roof|basement|cellar|garage|barn|cottage|place)`,
    `(lost (the|their) (roof|house) (in|to)|house fire|kitchen fire|pipe burst|pipes burst|burst pipe|flooded out|chimney fire)`,
  ),
  ...of(
    'burgled',
    `(was|were|been|got|has been|have been|gets|'s been) {adverb}? (burgled|robbed|mugged|broken into|burglarized|burglarised|ransacked|held up)`,
    `(burgled|robbed|ransacked|broke into|emptied) (his|her|their) ~`,
    `(break-in|burglary) (at|in) {their}`,
    `(house|flat|home|apartment|car|place|shed) (was|got|has been) (broken into|burgled|robbed|ransacked)`,
    `(someone|thieves|burglars|they) (broke into|burgled|robbed|stole) {their}`,
    `(car|bike|van|motorbike|laptop|handbag) (was|got|has been|were)? (stolen|nicked)`,
  ),
  ...of(
    'new-vehicle',
    `(bought|got|picked up|has bought|has got|took delivery of|treated (himself|herself) to|ordered|drives) {adverb}? (a|an|{their}) {adverb}? (new|second-hand|used|electric|first|vintage|old|brand new|shiny|classic)? …2 (car|motorbike|campervan|camper van|camper|van|boat|harley|tesla|e-bike|ebike|tractor|motorcycle|yacht|sailboat|scooter|caravan|motorhome|porsche|vespa)`,
    `(new car|new motorbike|new campervan|new boat|new tesla|new van|new camper) (is|,|:|since|at last|arrived)`,
  ),
  ...of(
    'new-pet',
    `(got|has got|have got|adopted|rescued|took in|brought home|bought|picked up|collected|acquired|gets|rehomed|has adopted|have adopted) {adverb}? (a|an|their|two|three|his|her|{number}) {adverb}? …3 ${PET}`,
    `(new) ${PET} (,|is|called|named|at|in|from|:|arrived|keeps|has)`,
  ),
  ...of(
    'gave-up-habit',
    `(gave up|given up|quit|stopped|has quit|kicked|packed in|off) {adverb}? (smoking|cigarettes|the cigarettes|the fags|fags|vaping|drinking|alcohol|the drink|gambling|nicotine)`,
    `({number} (months|weeks|years|days)|a year|since ~) (sober|clean|smoke-free|smoke free|off the drink|off the cigarettes|without a drink|dry)`,
  ),
  ...of(
    'sporting-feat',
    `(ran|finished|completed|did|swam|cycled|rowed|climbed|summited|conquered|walked|sailed|has run|has finished|has completed|has climbed|has swum|crossed|reached the top of|got up|was up|beat|broke|knocked) {adverb}? (an|a|the|{their}|a|up|round|across|from|in|all of|out of)? {adverb}? (first|second|third|tenth|whole|full|entire|fastest)? …3 (marathon|half-marathon|half marathon|triathlon|ironman|ultra|ultramarathon|10k|5k|mont blanc|kilimanjaro|everest|channel|atlantic|camino|matterhorn|ben nevis|carrauntoohil|toubkal|elbrus|aconcagua|munros|etape|ring of kerry|ring of ~|personal best|pb|under four hours|sub-3|sub-4|wild atlantic way|pct|tour du mont blanc|great wall|half ironman|century|land's end|jogle|english channel|swimrun|vasaloppet|comrades|fastnet|spartathlon|half|channel swim|base camp|two oceans)`,
    `(marathon|matterhorn|kilimanjaro|mont blanc|triathlon|ironman|camino|channel swim) ,? :? (done|in|finished|under|was|last|on sunday|:|in ~)`,
    `(first marathon|first triathlon|first ironman|first ultra|first half) (on|last|in|,|done|:)`,
    `(holed in one|hole in one|hole-in-one|black belt|grand slam|personal best|club champion|county champion|national champion)`,
  ),
  ...of(
    'performed',
    `(sang|played|performed|danced|starred|appeared|conducted|soloed|made {their} (stage)? debut|had {their} first (gig|concert|recital|solo)|acted) {adverb}? (in|at|on|with|for|as|the|solo|{their} first) {a}? …3 (concert|recital|stage|opera|festival|carnegie|choir|orchestra|theatre|show|play|musical|gig|cathedral|hall|band|messiah|lead|opening night|tv|ballet|gala|philharmonic|nutcracker|panto)`,
    `(first (solo|concert|gig|exhibition|show)|solo exhibition|stage debut) (was|went|on|last|in)`,
  ),
  ...of(
    'learned-language',
    `(learned|learnt|mastered|fluent in|passed {their}|now speaks) {adverb}? (irish|french|german|italian|spanish|japanese|mandarin|polish|danish|dutch|russian|arabic|portuguese|norwegian|swedish|finnish|welsh|sign language|(b1|b2|c1|c2|a2)) (now|at last|exam|this year|test|from scratch|in a year|level)?`.replace(
      ' (now|at last|exam|this year|test|from scratch|in a year|level)?',
      ' (now|at last|exam|this year|test|from scratch|level|in)',
    ),
  ),
  ...of(
    'volunteering',
    `(started|began|has started|has begun|is|'s|now|signed up) {adverb}? (volunteering|to volunteer|volunteers|as a volunteer)`,
    `(joined|joins|has joined) (the)? (lifeboat|rnli|fire brigade|volunteer|mountain rescue|coast guard|samaritans|red cross|st john|order of malta|food bank)`,
  ),
  ...of(
    'new-faith',
    `(converted|was baptised|was baptized|got baptised|got baptized|became|ordained|joined the (church|quakers)|was confirmed|found (god|faith|religion)) {adverb}? (to|a|an|as|in|last|on) (islam|judaism|catholicism|buddhism|buddhist|catholic|quaker|orthodox|muslim|hindu|christianity|deacon|priest|christian|easter|deacon)`,
  ),
  ...of(
    'citizenship',
    `(became|is|'s|are|'re|has become|now) {adverb}? (an|a|a) …1 citizen`,
    `(got|received|granted|has|gets|been granted|swore|took|sworn in|has got|obtained) {adverb}? {their} {adverb}? …1 (citizenship|passport|naturalisation|naturalization|green card|oath|indefinite leave|settled status)`,
    `citizenship (came|went|is|has come) (through|granted|approved|official)`,
    `green card (came|arrived|is|has)`,
  ),
  ...of(
    'big-journey',
    `(back|home|returned|came back|is back|just back|'s back|just home|flew back) from {adverb}? (a|an|{their}|the|{number}|walking|cycling|sailing|trekking|backpacking|six|three|two|four|five) …4 (trip|trek|safari|pilgrimage|camino|cruise|expedition|months in|weeks in|weeks|months|world tour|round the world|tour of|road trip|antarctica|patagonia|japan|galapagos|odyssey|silk road|trans-siberian|new zealand|australia|voyage|crossing|interrailing|backpacking)`,
    `(trip|journey|cruise|safari|pilgrimage|trek) of a lifetime`,
    `(walked|cycled|sailed|drove|hitchhiked|did) {adverb}? (the (camino|silk road|trans-siberian|whole|coast)|across (europe|america|africa|asia|canada|the states|australia|ireland|the atlantic)|round the world|around the world|from ~ to ~)`,
    `(travelled|traveled|backpacked|toured) (round|around|through|across) ~`,
  ),
  ...of(
    'new-hobby',
    `(took up|taken up|has taken up|'s taken up|has started|got into|gotten into|discovered|started|just started|fell for|has got into|has discovered) {adverb}? !(school|work|university|uni|college|a new|at|in|on|as|to|with|the (job|project|role|meeting|call)|with|again|late|from|post|his|her|their|maternity|daycare|talks|negotiations|chemo|treatment|kindergarten|the post|the role|an? (mba|phd|job|role|business|firm|company|family|course|degree|fund)|secondary|primary|medicine|law|looking|asking|getting|being|working|selling|talking|saying|using|well|out|up|off|over|life|today|yesterday|smoking|{date}) {a}? (pottery|painting|rowing|sailing|running|cycling|swimming|climbing|surfing|golf|tennis|padel|yoga|pilates|dancing|tango|salsa|singing|guitar|piano|violin|cello|chess|bridge|knitting|beekeeping|gardening|birdwatching|fly-fishing|fishing|riding|photography|baking|woodwork|woodworking|judo|karate|boxing|fencing|archery|kayaking|hiking|skiing|saxophone|drums|ukulele|harp|bouldering|sea swimming|open-water swimming|wild swimming|ceramics|calligraphy|paragliding|gliding|diving|crossfit|kitesurfing|curling|hurling|camogie|~ lessons|~ classes|lessons|flying lessons|welding|falconry|taxidermy|bell-ringing|bell ringing|bees|kickboxing|lindy hop|squash|badminton|watercolours|croquet|bowls|lawn bowls|darts)`,
  ),
  ...of(
    'fulfilled-dream',
    `(dream come true|dream came true|lifelong dream|fulfilled (a|his|her|their) dream|ticked off {their} bucket list|finally (saw|met|flew|drove|sailed|visited) the)`,
  ),
]
