/** Classes of words and phrases that the rules ask for as `{class}`; a class may use others. Small letters, straight apostrophes. */
import type { Vocabulary } from '../engine/pattern.ts'
import { eventWords } from './event-words.ts'
import { giftWords } from './gift-words.ts'

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u)
const each = (text: string): readonly string[] => text.trim().split(/\s+/u)

export const relationWords = list(`
  wife, husband, spouse, partner, fiance, fiancé, fiancee, fiancée, girlfriend, boyfriend, better half, other half, missus, hubby, ex, ex-wife, ex-husband, ex-partner, ex-girlfriend, ex-boyfriend, widow, widower, bride, groom, life partner, civil partner, significant other, late wife, late husband, second wife, second husband,
  mother, father, mum, mom, mam, mammy, mummy, dad, daddy, da, mama, papa, parent, parents, folks, stepmother, stepfather, stepmum, stepdad, step-mother, step-father, godmother, godfather, mother-in-law, father-in-law, parents-in-law, in-laws,
  daughter, son, child, children, kid, kids, baby, toddler, twins, twin, triplets, teenager, teenagers, teens, boy, boys, girl, girls, lad, little one, little boy, little girl, wee one, firstborn, last born, lastborn, last-born, first born, first-born, second born, newborn, stepdaughter, stepson, stepchild, stepchildren, step-daughter, step-son, adopted son, adopted daughter, foster child, foster son, foster daughter, goddaughter, godson, godchild, daughter-in-law, son-in-law,
  sister, brother, sibling, siblings, sis, bro, twin sister, twin brother, half-sister, half-brother, youngest, eldest, oldest, middle one, middle child, stepsister, stepbrother, sister-in-law, brother-in-law,
  grandmother, grandfather, nonna, nonno, oma, opa, abuela, abuelo, babushka, yiayia, babcia, mormor, farmor, bubbe, nani, grandma, grandpa, granny, gran, nan, nana, grandad, granddad, grandparent, grandparents, granddaughter, grandson, grandchild, grandchildren, grandkid, grandkids, great-grandmother, great-grandfather, great-grandson, great-granddaughter,
  aunt, auntie, aunty, uncle, niece, nephew, cousin, relative, godparent, guardian, family`)

const workRelations = list(`
  pa, ea, assistant, personal assistant, executive assistant, secretary, aide, boss, manager, line manager, supervisor, mentor, mentee, deputy, successor, predecessor, colleague, batchmate, teammate, ex-boss, ex-colleague, former boss, old boss, number two, second in command, 2ic, right-hand woman, locum, stand-in, maternity cover, understudy, sidekick, co-director, fellow director, co-owner, co-author, co-worker, coworker, business partner, co-founder, cofounder, right-hand man, right hand, chief of staff, protege, protégé, protégée, report, direct report, chair`)
const lifeRelations = list(`
  friend, bloke, fella, fellow, bandmate, crewmate, shipmate, teammate, coursemate, study buddy, old flame, sweetheart, housemate, pen pal, penfriend, minder, friend, mate, buddy, pal, neighbour, neighbor, roommate, flatmate, housemate, roomie, classmate, schoolmate, coach, trainer, nanny, au pair, childminder, carer, nurse, doctor, gp, dentist, lawyer, solicitor, accountant, tutor, teacher, therapist, godson, best man, bridesmaid, priest, gardener, housekeeper, driver, landlord`)

export const allRelations = [...relationWords, ...workRelations, ...lifeRelations]

const moneyCodes =
  'eur|gbp|usd|chf|sek|nok|dkk|pln|czk|huf|ron|inr|jpy|sgd|hkd|aud|cad|nzd|aed|zar|ngn|brl|mxn|cny|rmb|krw|try|ils|isk|thb|twd|myr|php|idr|ghs|kes|sar|qar|bgn|egp'
const moneyNames =
  'euros?|pounds?|quid|dollars?|bucks|francs?|kroner|kronor|krona|krone|kronur|crowns?|zloty|zlotys|złoty|forints?|koruna|lei|yen|rupees?|dirhams?|rand|naira|reais|pesos?|yuan|won|lira|shekels?|baht|ringgit|cedis?|shillings?|riyals?|euros? worth'

export const vocabulary: Vocabulary = {
  name: ['/\uE000\uE001*/'],
  /** A date, or by when something is to be done without one. */
  when: [
    '{date}',
    ...list(
      `this week, this wk, later this week, end of this week, early next week, mid next week, late next week, later next week, some time next week, sometime next week, over the weekend, at the weekend, this weekend, on the weekend, by the weekend, before the weekend, this month, later this month, by noon, by lunchtime, by lunch, before lunch, before noon, within the hour, in an hour, before the month is out, before the week is out, before the year is out, by month end, by the month end, by year end, before easter, by easter, by christmas, before christmas, by xmas, before xmas, within the month`,
    ),
  ],
  date: ['/\uE002\uE003*/'],
  number: [
    '/\\d{1,4}(?:[.,]\\d{1,3})?/',
    ...each('a an one two three four five six seven eight nine ten eleven twelve twenty'),
    'a couple of',
    'a few',
    'several',
    'some',
  ],
  count: ['/\\d{1,2}/', '/#\\d{1,2}/', ...each('one two three four five six seven eight nine ten both')],
  nth: [
    '/\\d{1,3}(?:st|nd|rd|th)/',
    ...each('tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'),
    'big',
  ],
  years: [
    '{spelledyears}',
    '/\\d{1,3}/',
    ...each('thirty forty fifty sixty seventy eighty ninety eighteen twenty one ten'),
    'twenty-one',
    'the big ~',
    'five-o',
    '5-0',
  ],
  spelledyears: [
    ...each('thirty forty fifty sixty seventy eighty ninety'),
    '/(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)/',
  ],
  them: each('he she they'),
  their: each('her his their'),
  us: each('me us'),
  him: ['him', 'her', 'them', 'everyone', 'all', 'both', 'you', '{name}', '{name} and {name}', '{name} & {name}'],
  i: each('i we'),
  a: each('a an the our my his her their some this that these those'),
  relation: relationWords,
  workrelation: workRelations,
  liferelation: lifeRelations,
  anyrelation: allRelations,
  which: each(
    'eldest oldest youngest older younger elder little middle other late only first second third new twin big baby estranged former elderly own adopted dear oldest',
  ),
  owned: [
    '{their} {which}? {which}? {relation}',
    "{name}'s {which}? {which}? {relation}",
    "{name}' {which}? {relation}",
    "{their} {relation}'s {which}? {relation}",
    '{their} {relation} {name}',
    '{their} {relation} , {name} ,?',
  ],
  relative: [
    '{owned}',
    'the? {which}? {relation}',
    '{relation} {name}',
    '{owned} {name}',
    '{number} of {their} {relation}',
  ],
  severalkin: list(
    'twins, sons, daughters, boys, girls, kids, children, brothers, sisters, siblings, cousins, nephews, nieces, parents, grandparents, grandchildren, grandkids, grandsons, granddaughters, stepsons, stepdaughters, stepchildren, in-laws, friends, colleagues, partners, neighbours, assistants, deputies, bosses, mates, uncles, aunts, godchildren, godsons, goddaughters, lads, triplets, business partners, co-founders, PAs'.toLowerCase(),
  ),
  // relatives who are called so before their names
  kin: relationWords.filter(
    (word) =>
      ![
        'boy',
        'boys',
        'girl',
        'girls',
        'child',
        'children',
        'kid',
        'kids',
        'baby',
        'family',
        'lad',
        'little one',
        'ex',
        'pa',
        'da',
        'nan',
        'parent',
        'parents',
        'twin',
        'twins',
        'mum',
        'mom',
        'mam',
        'dad',
        'aunt',
        'auntie',
        'aunty',
        'uncle',
        'granny',
        'nana',
        'oldest',
        'eldest',
        'youngest',
        'bro',
        'sis',
        'partner',
        'widow',
        'guardian',
        'toddler',
        'folks',
        'bride',
        'groom',
        'newborn',
        'teenager',
      ].includes(word),
  ),
  // anybody on their side
  someone: [
    '{them}',
    '{name}',
    '{name} and {name}',
    '{name} & {name}',
    '{name} from …2',
    '{name} , {their} {workrelation} ,?',
    '{their} ({workrelation}|cfo|ceo|coo|cto|cio|cmo|solicitor|lawyer|accountant|architect|broker|paralegal|adviser|advisor|bookkeeper|agent|banker|counsel|foreman|foreperson|paralegal|controller|ops lead|it chap|it guy|lead|head of ~) ,? {name} ,?',
    '{relative} , {name} ,',
    '{name} , {their}? {workrelation} ,?',
    '{name} in …1',
    '{relative}',
    "(her|his|their|the|{name}'s) (new|old)? ({workrelation}|{liferelation}|team|people|side|office|board|lawyer|lawyers|accountant|client|cfo|ceo|coo|cto|cio|cmo|bank|guys|folks|committee|buyer|architect|engineer|procurement team|legal team|finance team|staff|firm|company|accounts|accounts department|accounts people|treasury|payroll|facilities|risk|secretary|wife|brother|engineers|agents|agent|broker|architect's|techie|techies|guy|girl|chap|rep|procurement|finance|legal|comms|hr|it|insurer|auditors|auditor|department|agency|chairman|chairwoman|chair|director|manager|analyst|intern)",
    "(the|{their}) ~ 's office",
    '(cfo|ceo|coo|cto|md|gc|pm|accounts|treasury|payroll|the board|the trustees|the insurer|the lawyers|the solicitors|the agents|the broker|the architect|the seller|the buyer|his side|her side|client side)',
    '(legal|finance|procurement|marketing|sales|hr|compliance|operations|engineering|their side|the other side|the client|somebody|someone|one of them|one of {their} people)',
  ],
  will: ["'ll", 'will', 'shall', "'ll all", 'will also', "'ll also"],
  would: ["'d", 'would', "'ll", 'will'],
  goingto: [
    "'s going to",
    "'re going to",
    "'m going to",
    'is going to',
    'are going to',
    'am going to',
    "'s gonna",
    "'re gonna",
    "'m gonna",
    'is gonna',
    'gonna',
    "'s about to",
  ],
  isto: [
    "'s to",
    'is to',
    'are to',
    "'re to",
    "'m to",
    'am to',
    "'s due to",
    'is due to',
    "'s supposed to",
    'is supposed to',
  ],
  have: ["'ve", "'s", 'have', 'has', 'had', "'d"],
  adverb: list(
    `twice, once more, nicely, outright, specifically, also, then, now, really, certainly, definitely, gladly, happily, personally, just, still, try to, try and, kindly, always, already, in turn, soon, immediately, quickly, at last, finally, probably not, all, both, later, again, next, even, duly, instead, make sure to, be sure to, go and, need to, have to, make a point of, see about`,
  ),
  is: ["'s", "'re", 'is', 'are', 'was', 'were'],
  isnow: [
    "'s",
    "'re",
    'is',
    'are',
    'is now',
    "'s now",
    'are now',
    "'re now",
    'is still',
    "'s still",
    'is also',
    "'s also",
    'has been',
    "'s been",
  ],
  very: list(
    'really, very, quite, rather, so, still, a bit, deeply, always, pretty, super, extremely, a little, clearly, genuinely, terribly, somewhat, seriously, absolutely, also, now, totally, big, huge, just, both, all, most',
  ),
  // what people undertake to do for one another; "she will move to Berlin" is news, not a promise
  deed: list(`
    look …3 (up|over|out), test, withdraw, pencil, square, collate, reconcile, remit, forward on, rerun, redraw, recalculate, re-run, re-send, wangle, swing, drip feed, fetch, chase up, spell, polish, tweak, rejig, ready, whip up, knock up, knock together, knock out, shoot, bung, whizz, fire off, fire over, stick, pop, sling, mull, reinstate, courier, action, hand-deliver, deal with, take care of, take on, take up, tackle, handle, reach out, tie up, tie down, get hold of, get on to, get onto, photograph, green-light, greenlight, countersign, tee up, set aside, put aside, put a word, keep (him|her|them|us|me) posted, keep (him|her|them|us|me) updated, square off, square up, smooth, unblock, unlock, activate, pave, mention, drop in, drop by, drop over, drop round, see to, see about, see that, see what, see if, send, share, call, ring, phone, email, e-mail, mail, write, draft, prepare, prep, bring, give, find, check, ask, introduce, intro, connect, hook, pass, forward, fwd, book, arrange, organise, organize, schedule, confirm, review, reply, respond, answer, sign, countersign, pay, deliver, finish, finalise, finalize, complete, update, let,
    post, circulate, chase, follow, sort, fix, provide, return, revert, submit, invite, recommend, refer, quote, propose, approve, transfer, copy, text, message, ping, drop, get back, come back, report back, write back, look into, look at, look up, look for, look over, get, put, set up, set, think about, speak to, speak with, talk to, talk with, talk us, discuss, run, have (a|another) (word|look|think|dig|go|rummage|read|stab|draft|quote|version|list|chat|proposal|reply|answer|plan|offer|nose|poke|quiet word|proper look|closer look|good look), have (him|her|them|{name}|our|my|someone|it), take, make, show, tell,
    hand, resend, reissue, issue, raise, escalate, file, lodge, scan, upload, print, order, buy, collect, pick up, drop off, dig out, dig up, hold, keep, reserve, cover, join, attend, host, meet, see, visit, help, advise, explain, clarify, amend, edit, revise, redo, rework, rewrite, proofread, translate, verify, validate, investigate, research, price, cost, estimate, calculate, model, simulate, compare, analyse, analyze,
    summarise, summarize, document, record, list, map, sketch, design, build, create, produce, publish, present, pitch, push, press, lobby, sound out, line up, round up, rustle up, nominate, sponsor, vouch, endorse, back, support, lend, lean on, loop, involve, include, add, remove, cancel, move, postpone, reschedule, reassign, switch, release, waive, credit, refund, wire, invoice, bill, release, decide, settle, agree, clear, authorise, authorize, open, close,
    nudge, remind, warn, brief, train, coach, mentor, walk, work out, work on, work up, put together, pull together, pull, start, begin, kick off, contact, reach, supply, ship, dispatch, courier, offer, grant, lay on, firm up, tidy, clean, recheck, double-check, double check, source, hire, shortlist, interview, name, appoint, register, enrol, apply, extend, terminate, notify, inform, feed, flag, weigh in, step in, stand in, fill, cut, redline, mark up, sanity-check, do, hunt, chat, catch up, touch base, sit down, turn around, spell out, plug, fight, champion, place, lock in, free up, figure out, find out, see if, see whether, see what, be in touch, be back (to|with), talk, speak, use, go through, go over, go back, swing by, come by, come over, stop by, pop in, pop over, pop round, read, study, want to see, sub, circle back, dial in, fly over, fly in, drive over, squeeze, make time, keep an eye, put in, put forward, put up, throw in, bake, cook, knit, paint, play, sing, teach`),
  // the same as they are written of somebody: "sends me the keys tomorrow"
  deeds: list(`
    sends, shares, calls, rings, phones, emails, e-mails, mails, writes, drafts, prepares, brings, gives, checks, introduces, connects, hooks, passes, forwards, books, arranges, organises, organizes, schedules, confirms, reviews, replies, responds, answers, signs, countersigns, pays, delivers, finishes, finalises, completes, updates, lets,
    posts, circulates, chases, follows up, sorts, fixes, provides, returns, reverts, submits, invites, recommends, refers, quotes, approves, transfers, texts, messages, pings, drops, gets back, comes back, reports back, looks into, looks at, gets, puts, sets up, speaks to, talks to, hands, resends, issues, raises, files, scans, uploads, orders, collects, picks up, drops off, digs out, digs up, reserves, takes, makes,
    explains, amends, revises, translates, tests, verifies, produces, sounds out, lines up, nominates, loops, releases, wires, invoices, decides, settles, clears, authorises, nudges, briefs, walks, puts together, pulls together, supplies, couriers, firms up, hosts, flags, fills, presents, gets in touch`),
  // at the beginning of a note: what is to be done
  bare: list(`
    keep (him|her|them|{name}) (posted|updated|in the loop|informed|in mind|warm), renew, dig up, track down, sound out, sort out, tee up, line up, fix up, hook up, connect (him|her|them|{name}), get (him|her|them|{name}) the, source, sign, countersign, pitch, invoice, refund, credit, reply to, respond to, write, email over, ask (him|her|them|{name}|about|for|if|whether), speak with, talk with, meet, ring back, call back, mail back, report to, submit, lodge, apply for, approve, pay, transfer, translate, edit, redline, mark up, mock up, sketch, price, estimate, calculate, model, rework, rewrite, revisit, re-send, re-run, rerun, send, share, call, ring, phone, email, e-mail, mail, write to, draft, prepare, prep, bring, give, check, ask, introduce, intro, connect, forward, fwd, book, arrange, organise, organize, schedule, confirm, review, reply, respond, sign, pay, deliver, finish, finalise, complete, update, post, circulate, chase, follow up, sort, fix, provide, return, submit, invite, recommend, quote, transfer, text, message, ping, drop, get back to, come back to, report back, look into, look up, set up, speak to, talk to, order, buy, collect, pick up, dig out, resend, file, scan, upload, print, amend, revise, research, cost, summarise, document, line up, nudge, remind, brief, put together, pull together, contact, ship, courier, register, renew, run, get, put, hand, tell, let, find, work out, flag, raise, thank, congratulate, diarise, block, cancel, reschedule, move, rebook, redo, proofread, read, add, remove, set, write, prepare for, send over, loop in, check in with, check with, catch up with, follow up with, follow up on`),
  // one who is with them in the deed: a life is told of, nothing is undertaken
  life: list(`
    tender, hire, recruit, peak, double, halve, stabilise, collapse, pick up (in|again|steam|speed|from|after|once), go live, be, have, need, miss, love, like, hate, want, turn, retire, marry, wed, move, become, stay, remain, live, lose, die, start, begin, leave, travel, fly, sail, go, grow, never, not, probably, cost, take, depend, happen, keep, spend, celebrate, graduate, join, work, struggle, survive, recover, feel, know, see, get, always, regret, sell, decide, buy, inherit, adopt, study, learn, run, play, sing, swim, cycle, walk, hike, climb, row, race, compete, perform, exhibit, open, close, visit, fail, win, think, appreciate, enjoy, eat, drink, sleep, cry, wear, drive, finish, end, expire, attend, hold, host, teach, coach, train, publish, emigrate, relocate, come, undergo, head, face, cease, stop, quit, resign, step, refuse, hope, worry, vote, continue, rise, fall, increase, save, earn, charge, complain, replace, succeed, manage, lead, chair, represent, require, expect, understand, last, suit, mean, make it, give up, give birth, set off, return, meet {their}, call it, say, tell {their}, bring {their}, help {their}, ask for, look after, care, pay for {their}, paint, build, cook, bake, knit, read, sit, design, own, handle it, cover {their}, probably, only, rather, hardly, soon be, still be, wait, exist, seem, appear, matter, prefer, agree, land, default, pass (the|her|his|their) (exam|exams|test|bar), pass away, follow {their}, finally be, name, raise {their}, put (up with|on weight|down roots|the house|the kids|{their}), drop (out|dead), try for, cut, press on, push on, break, explode, kill, murder, hit, burn, cross, complete (the|her|his|their) (phd|degree|marathon|course|treatment)`),
  // what looks like a deed and may be no more than news
  news: list(
    `take {when} off, take (time|leave|a break|a week|two weeks) off, announce, launch, restructure, present, complete, tell {their}, decide, have {their} own, file for, cover {number}, tender, recruit, call (the|it) (baby|boy|girl|dog|boat|house|quits|a day), pick up (in|again|steam|speed|from|after|once), send {their}, have (a|an|the|her|his|their|another) (baby|operation|op|scan|party|child|rest|break|hip|knee|go|think|look at (flats|houses)), run for, run (the|a|his|her|their) (marathon|half|race|10k|5k|ultra|shop|farm|business|family|club|~ marathon|~ half|~ race|great north run), give (up|birth|it|~ another|a (talk|speech|lecture|party|concert|recital|keynote|paper)), come over (for|from|at|to (stay|visit|see)), start, begin, move, decide, open, close, study, play, sing, paint, publish, train, teach, attend, join (the|a|his|her|their|~ {date}), build, see (the|a|her|his|their|an), take (the|a|an|on|over|up|her|his|their|time|some|part|early|leave|it easy), hold (the|a), host (the|a|his|her|their), design, name, learn, walk (the|her|his), cook, bake, knit, read, cut, press, push, put (the house|the kids|it on), try (for|again|out), fight, place, find (it|out|a|her|his|their), buy, hire, meet (her|his|their|the), return to, release, list, cover {their}, design, make (a|it|partner|up|do), keep, hunt, speak at, set (up on|up a|up her|up his|up their|off), get, use, support`,
  ),
  /** What is done together, and promises nobody anything. */
  together: list(
    'meet, talk, speak, catch up, chat, have (lunch|dinner|coffee|breakfast|a coffee|a call|a chat|drinks|a drink|another|a beer|a pint), see each other, sit down, regroup, reconvene, touch base, discuss, go for, do (lunch|dinner|coffee), grab, walk, be in, be at, be there, be on, be back, be away, be out, be off, go to, go on, go over to, drive, fly, play, celebrate, kick off, start, begin, know, see (how|if|what|whether|where), need, win, lose',
  ),
  // nothing to do for anybody
  idle: list(
    `be (glad|happy|sorry|sad|fine|ok|okay|honest|away|out|off|late|busy|in|on|at|there|here|the|a|an|interested|curious|surprised|so|very|too|able|as|{years}), have (to|no|more|less|lunch|dinner|been|had|coffee), need, miss, see !(if|whether|what|about|to|that|who|where), know, love, like, prefer, hate, never, not, probably, want, believe, wait, feel, live, die, retire, survive, understand, regret, admit, say, bet, assume, stay, enjoy, leave it, remember (her|him|them|that|this|the), think, go on, get over, get used, keep an open, keep fingers, keep hoping, eat, drink, sleep, trust, move on, lose, win, let it, pass on this, hope, stop, worry, take it, take that, turn (into|out|grey|fifty|sixty|up), become, mean, expect`,
  ),
  ing: ['/\\p{L}{2,}ing/'],
  // "we'd used it for years" is no promise
  done: [
    '/(?!need|feed|proceed|embed|shed|speed)\\p{L}{2,}ed(?!\\p{L})/',
    'had',
    'been',
    'done',
    'seen',
    'made',
    'taken',
    'gone',
    'met',
    'got',
    'sent',
    'heard',
    'known',
    'lost',
    'won',
    'bought',
    'sold',
    'found',
    'left',
    'kept',
    'given',
    'spoken',
    'written',
    'told',
    'thought',
    'begun',
    'forgotten',
    'never',
    'always',
  ],
  hasnow: ["'ve", "'s", 'have', 'has'],
  dated: list(`
    sends, shares, calls, rings, phones, emails, e-mails, mails, delivers, confirms, reviews, replies, responds, answers, signs, countersigns, pays, forwards, circulates, reverts, submits, returns, drops, brings, gets back (to|with), comes back (to|with), reports back, hands, resends, scans, uploads, wires, transfers, invoices, posts, introduces, updates, finalises, finalizes, finishes the, files, amends, revises, issues, releases, gets (us|me|it|that|this|them|back to|back with|in touch|legal|finance), talks to, speaks to, checks, chases, lets, tells me, tells us, gives, writes to, walks us, walks me, shows, emails, nominates, lodges, prepares, drafts, provides, supplies, ships (us|me|the|it|them|over|by), couriers, chases, fixes, sorts, arranges, organises, organizes, sets up, collates, pulls together, puts together, puts (us|me|it|that|the), approves, clears, authorises, settles, marks (it|up|the), redlines, marks up, escalates, raises (it|the|this|that), nudges, briefs, walks (us|me), translates, rewrites, redoes, reworks, edits, sounds out, rings, texts, pings, messages, digs out, digs up, lines up, hands over, hands back, looks into, looks at, looks over, comes back to, gets hold of, refunds, credits, remits, settles the, squares, green-lights, photographs, notifies, informs, registers (the|us|it), applies for (the|an|a) (permit|licence|license|extension|adjournment|grant|loan), withdraws (the|it|her|his), cancels (the|it|our|her|his), orders (the|it|us|more), forwards, resends, mails, reconciles, checks back, reports (back|to us|to me), replaces the, repairs, brings (us|me|it|the|over|along|that), makes (the|that|an|his|her) (intro|introduction|call|payment|transfer|decision|connection)`),
  doing: list(`
    popping, posting, sticking, turning (it|this|that|them|these) (round|around), drawing up, marking up, working up, knocking up, whipping up, typing up, writing up, redoing, reworking, revising, translating, amending, nudging, letting (us|me), sounding out, tracking down, digging up, hunting down, sourcing, collecting, releasing, transferring, sending, sharing, calling, ringing, phoning, emailing, mailing, writing, drafting, preparing, bringing, giving, checking, introducing, connecting, hooking, passing, forwarding, booking, arranging, organising, organizing, scheduling, confirming, reviewing, signing, paying, delivering, finalising, circulating, chasing, following up, sorting, getting back, coming back, looking into, putting, setting up, speaking to, talking to, making the intro, making an intro, handing, resending, issuing, raising, filing, scanning, uploading, ordering, dropping, lining up, digging out, wiring, pulling together, putting together, coming over, getting me, getting us, making us, making me`),
  /** What they have for us, or we for them. */
  owed: [
    '{deliverable}',
    ...list(
      `term sheet, guest list, numbers, deck, offer, revised offer, licence, lease, invoice, receipt, receipts, p60, p60s, payslips, money, payment, transfer, wire, cheque, check, po, purchase order, signature, signatures, signed copy, signed contract, papers, paperwork, docs, documents, document, permits, permit, keys, key, goods, answer, verdict, decision, feedback, comments, redlines, redline, mark-up, markup, go-ahead, green light, sign-off, approval, confirmation, refund, deposit, balance, fee, fees, arrears, order, parts, shipment, consignment, photos, scans, scan, passport scan, forms, form, results, test results, link, login, logins, access, recording, transcript, deeds, deed, title deeds, certs, bank details, details, dates, requirements, brief, revised scope, scope, org chart, p&l, accounts, management accounts, ledger, statements, bank statements`,
    ),
  ],
  // what is handed over, made or done for somebody: "promised her the deck"
  thing: ['{a} ~', '{number} ~'],
  deliverable: list(
    `model, report, deck, slides, figures, numbers, quote, quotation, plan, memo, proposal, list, file, contract, draft, template, policy, letter, reference, references, invoice, schedule, spreadsheet, breakdown, comparison, summary, sample, samples, drawings, drawing, spec, specs, specification, estimate, budget, forecast, timeline, timesheet, minutes, agenda, cv, cvs, shortlist, brochure, paper, white paper, one-pager, two-pager, overview, analysis, benchmark, dataset, data, presentation, agreement, wording, clause, checklist, statement, certificate, manual, survey, invite, copy, translation, opinion, case study, case studies, mock-up, mockup, sketch, render, renders, roadmap, dashboard, price, pricing, rates, rate card, intro, introduction, demo, contact, name, names, update, status`,
  ),
  ...giftWords,
  ...eventWords,
  money: [
    '/(?:[€£$¥₹₪₩₦]|hk\\$|us\\$|a\\$|c\\$|s\\$|nz\\$|r|rs\\.?) ?\\d[\\d.,]*k?/',
    '/\\d[\\d.,]*k? ?(?:€|£|\\$|¥|₹|zł|₪)/',
    `/(?:${moneyCodes}) ?\\d[\\d.,]*k?/`,
    `/\\d[\\d.,]*k? ?(?:${moneyNames}|${moneyCodes})/`,
    `/(?:a|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|seventy-five|eighty|ninety|a hundred|one hundred|hundred|two hundred|three hundred|five hundred|a thousand) (?:${moneyNames})/`,
    '/a (?:tenner|fiver|score)/',
  ],
}
