/** What may be given to them, or they may give to us. */
import type { BoundaryWords } from '../language.ts'
import { evidentRules, exceptingRules } from './boundary-evidence.ts'
import { boundaryRules } from './boundary-rules.ts'

const NAME = '\uE000\uE001*'
/** Somebody else before the verb, whose rule it is then. */
const THIRD = `he|she|they|staff|officials|${NAME}|her|his|their|them|him|people`
const TAKING =
  '(?:accepts?|accepting|receives?|receiving|takes?(?! (?:one|them|him|her|anyone|no one|people|staff|clients)\\b)|taking|keeps?|keep|be given|be offered|refuse|return|hand back|send back|be bought|be treated|be entertained|be taken|declare|get nothing)\\b'

export const boundaries: BoundaryWords = {
  rules: [...exceptingRules, ...boundaryRules, ...evidentRules],
  kinds: [
    ['{gift} (rules|rule|register|policy|code|log|book|cap|limit|ban|ceiling)', ['present'], true],
    ['off the cards', []],
    [
      '(not even|so much as|even a|incl|incl.|including|down to|not even a|as much as) {giftsize}? {giftkind}? ({anygift}|{smallthing})',
      [],
    ],
    [
      '(nothing|anything) …6 (,|-)? (not even|incl|incl.|including|not so much as|let alone|down to|even) …2 ({anygift}|{smallthing})',
      [],
    ],
    ['on our (ticket|tab|bill|dime)', []],
    ['{anysort}', []],
    ['(keep|keeps) (nothing|anything)', ['present']],
    [
      '(split|splits|splitting|halve|halves|pick up|picks up|pay|pays|cover|covers|get|gets|foot|foots) …4 (bill|tab|check|cheque)',
      ['meal'],
    ],
    ['(go|goes|going|went) (dutch|halves|half and half|fifty-fifty|50/50)', ['meal']],
    ['{their} own (lunch|coffee|meal|meals|tea|dinner|drinks|food|bill)', ['meal']],
    ['(fly|flying|flown|put|putting) ({takers}|him|her|them) (in|over|out|up)', ['travel']],
    [
      '(pays|pay|paying|paid) (for)? (his|her|their|our|my|its) own !({gifts}|travel|hotel|way to) (way|share|bill|at|,|$)?',
      ['meal'],
    ],
    ['(pays|pay|paying|paid) (his|her|their|our|my) (half|share)', ['meal']],
    ['(let|have) (us|me) (fly|house|put|lodge|drive)', ['travel']],
    ['(let|have) (us|me) (feed)', ['meal']],
    ['(feeding|feed) {takers}', ['meal']],
    ['separate (bills|cheques|checks|tabs)', ['meal']],
    ['(pay|paying|paid) {takers} (for|a|anything)', ['other'], true],
    ['lunch {takers}', ['meal']],
    ['(tin|box|basket|bag|case|crate|tray) of ~', ['present']],
    ['(biscuit|sweet|cake|shortbread) tin', ['present']],
    ['anything in the post', ['present']],
    ['nothing (to be)? (sent|posted) …2', ['present']],
    ['(sent|send) (anything|something|things)', ['present']],
    ['(give|hand|offer|hands|gives) ~ things', ['present']],
    ['{hospitality}', ['meal', 'event']],
    ['{invitation} (to|for) {a}? …1 {meal}', ['meal']],
    ['{invitation} (to|for) {a}? …1 {event}', ['event']],
    ['({meal}) {invitation}', ['meal']],
    ['{invitation}', ['meal', 'event']],
    [
      '(can|may|not|never|be|to|only|could|must|entertaining|hosting) (invite|invited|entertain|entertained|host|hosted|wine and dine)',
      ['meal', 'event'],
      true,
    ],
    ['(not|to|never|can|may|be) (treat|treated)', ['meal', 'event'], true],
    ['{othergift}', ['other']],
    ['{travel}', ['travel']],
    ['{meal}', ['meal']],
    ['{event}', ['event']],
    ['{gift}', ['present']],
    ['{smallthing}', ['present']],
    ['(honorarium|honoraria|fee|fees|cash|money|be paid|loan|loans|commission|kickbacks|kickback|bribes)', ['other']],
  ],
  goesOn:
    /^(?:\s*(?:,|\/|&|;|:|\(|\bor\b|\band\b|\bnor\b|\bno\b|\bnot\b|\beven\b|\bneither\b|\beither\b|\bany\b|\ban?\b|\bthe\b|\bor\b|\bmuch less\b|\blet alone\b|\bto\b))+\s*$/u,
  opens:
    /(?:^|[,:;(>.!)]|\s-|\b(?:so|and|but|please|pls|also|absolutely|strictly|says|said|means|therefore|remember|that|is|are|was|wants?|asks?|asked for|rule|policy|there|there:|law|now|accepts?|takes?|gets?|simply|bc|because|since|hence|=|(?:for|with|told|asked) (?:him|her|them|the client|clients|\uE000\uE001*)|agreed))\s*$/u,
  received: new RegExp(
    [
      // we, our people, our own code, and what they may take
      `\\b(?:i|we|i'm|we're|neither i|me and my team|my team|my firm|our (?:firm|company|people|team|side|office|partners?|own|code|gc|compliance|staff|lawyers|auditors|surveyors|engineers|consultants|brokers|policy|rules?|ethics|handbook|insurers?|professional body|institute|\\p{L}+ (?:office|policy|code|people|team|rules?)))\\b(?:(?!\\b(?:${THIRD})\\b)[^.;]){0,45}\\b${TAKING}`,
      `\\bfrom (?:them|him|her|(?:our )?clients?|candidates|tenants|patients|${NAME}|[\\p{L}]+) (?:we|i)\\b`,
      `\\b(?:accept|take|keep|receive|declare|log|register|refuse|return)\\b[^.;]{0,30}\\bfrom (?:our |a |any |the )?(?:clients?|candidates?|tenants?|patients?|customers?)\\b`,
      `\\b(?:give|send|buy|offer|bring|treat|hand|pay|invite|gift|feed|giving|sending|buying|offering|treating|inviting) (?:us|me|suppliers|vendors|consultants|contractors|advisers|brokers|their suppliers|their advisers|outside counsel|auditors)\\b`,
      `\\bno \\S+ (?:for|to) (?:us|auditors|suppliers)\\b|\\b(?:gifts?|presents?|hospitality|bottles?|hampers?) (?:for|to) (?:us|me)\\b|\\bfrom (?:our )?clients\\b|\\bfrom (?:a |our |my |any )?(?:patients?|beneficiar(?:y|ies)|tenants?|pupils?|parents)\\b|^\\W*(?:(?:duly|had to|politely) )?(?:sent|gave|handed|returned|declined|refused|send|return|give|hand) (?:back )?(?:his|her|their|the (?:clients?|bottle|hamper|case|wine|watch))\\b|\\b(?:forbidden|barred|closed|off limits|not allowed|not open) (?:to|for) (?:us|me)\\b|\\bpay(?:ing)? for (?:our|us|me|my)\\b(?! own)|\\bwe (?:always )?pay(?: for)? our own\\b|\\bour (?:gifts? )?(?:register|log)\\b|\\b(?:gifts?|presents?|parcel|hamper) to our\\b|\\b(?:clients?|they|he|she|\uE000\uE001*) (?:may|might|can|could) give (?:me|us)\\b|\\b(?:clients?|customers?|tenants?) (?:gives?|give|send|sends|offer|offers) (?:me|us)\\b|\\bmy (?:own )?(?:firm|company|bank|employer|practice|institute|office|partners?|code|boss)(?:'s)?\\b|\\b(?:on|at|from) our (?:own )?side\\b[^.;]{0,40}\\bfrom (?:a |the )?clients?\\b`,
      `\\b(?:i|we) (?:had to|have to|must|'ve to|need to)(?: \\p{L}+)? (?:hand|send|give|decline|refuse|return|turn|declare|log|register|report)\\b`,
    ].join('|'),
    'u',
  ),
  both: /\b(?:either way|both ways|(?:to|by|on|from) (?:both|either) (?:side|sides|direction|directions|end|party|parties)|between the (?:two|firms|companies)|either (?:side|party|direction)|n(?:eith|)or (?:they|he|she) (?:us|me)|not from us,? (?:and |or )?not from (?:him|her|them)|(?:from|to|by) (?:us|me) (?:and|or|nor) (?:from|to|by) (?:him|her|them)|(?:from|to|by) (?:him|her|them) (?:and|or|nor) (?:from|to|by) (?:us|me)|across the table|reciprocal|neither \p{L}+ \p{L}+ the other|both sides of|each (?:side|party|firm|of us)|each pays|(?:give|offer) us\b[^.;]{0,30}\bwe\b[^.;]{0,12}\b(?:them|him|her)|neither (?:side|party|firm|of us)|none of us|both (?:of us|parties)|both (?:firms|companies)(?![^.;]{0,30}suppliers)|theirs and ours|ours and theirs|(?:her|his|their) (?:\p{L}+ )?and (?:ours|our own)|we (?:to|for) them (?:or|nor|and) they (?:to|for) us|them to us (?:or|nor|and) us to them|us to them (?:or|nor|and) them to us|swap|swapping|either direction|neither direction|in both directions|give or (?:take|receive|accept)|given or taken|giv(?:e|ing) (?:or|nor|and) (?:receiv|tak|accept)\p{L}*|accept or (?:give|offer)|receive or give|receiving or giving|both (?:sides|directions)|(?:what|whether) we (?:get|give) and (?:what )?we (?:give|get)|given or received|to or from|exchange|exchanged|each other|one another|neither (?:they|we|side|us)|between (?:us|bidders|the parties|suppliers|firms|them and us|us and them|our firms)|change hands|can't take, can't give|can't give, can't take|in or out|mutual)\b/u,
  never:
    /\b(?:travel|expenses?) policy\b|\bat present\b|\bevent of default\b|\bshow (?:can't|must|has to|will) go on\b|\b(?:doesn't|does not|don't|won't|not) (?:cover|drink|include)(?:ed)?\b|\bour (?:fees?|offer|quote|price|proposal|terms|bid)\b(?! of| to)|\b(?:daughters?|sons?|kids?|children|toddler|pupils) (?:is|are|isn't|aren't|can't|cannot|may|may not|not|get|gets|banned|has|have)\b|\bschool (?:bans|forbids|doesn't allow|won't)\b|\blunch ?box(?:es)?\b|\b(?:on|the) wards?\b|\bthe landlord\b|\b(?:he|she|they|i|we|will|to|'ll|who) presents?\b|\b(?:no|any|without an?y?|never had an?y?) (?:strict |such |formal |written |real |particular |fixed |set |specific |official |clear )?(?:rules?|polic(?:y|ies)|limits?|restrictions?|objections?|problem|issue)\b(?! for)|\bnothing against\b|\bin (?:the|her|his|their) wills?\b|\bgifts? of (?:shares?|land|stock|property|the gab)\b|\breceipts?\b|\bexpenses? (?:claims?|polic(?:y|ies)|no)\b|\bbusiness class\b|\btravel (?:budget|ban)\b|\bpromo(?:tion)? codes?\b|\b(?:euros?|dollars|pounds|quid|%) off\b|\bpolicy excess\b|\bclaims? for\b|\bcard machine\b|\bgift card (?:feature|business|product|scheme)\b|\bvoucher scheme\b|\b(?:stolen|lost) (?:hampers?|gifts?|presents?)\b|\bno (?:christmas|summer|office|xmas|staff) part(?:y|ies)\b|\bno travel to\b|\b(?:flight|train|trip|dinner|lunch|event|party|gala|match|concert|offsite)s? (?:was |were |got |is |are )?(?:cancelled|canceled|delayed|postponed)\b|\bcancell?ed the (?:[\p{L}-]+ )?(?:dinner|trip|lunch|offsite|party|event|flight|gala)\b|\bbonus(?:es)?\b|\breferral (?:reward|bonus)\b|\bthe whole ward\b|\bsmoking\b|\bdogs?\b|\bsignatures\b|\b(?:in|on) (?:the )?(?:labs?|library|premises|pool|gym|classroom|meeting rooms?)\b|\bat (?:their |the |your )?desks?\b|\b(?:no|isn't any|without a) (?:ban|bar|prohibition|embargo)\b|\b(?:isn't|aren't|not|no longer) (?:forbidden|banned|against|prohibited|barred)\b|\btoo small\b|\bgift (?:tax|shop|of the gab|horse)\b|\binheritance tax\b|\biht\b|\bannual allowance\b|\blegac(?:y|ies)\b|\b(?:her|his|the) estate\b|\bbequests?\b|\bbudgets?\b|\b(?:her|his|their) (?:kids|children)\b|\bdoctor(?:'?s)? (?:orders?|has|says|said|forbids|rules)\b|\bcard (?:limit|payment)\b|\blimit for our own\b|\b(?:my|our) (?:wife|husband|son|daughter|mother|father|partner|brother|sister)\b|\bused to\b|\bat (?:her|his|their|my|the) (?:last|old|former|previous) (?:place|job|firm|company|employer|bank)\b|\bwhether\b|\bnot sure\b|\bunsure\b|\bmixed up\b|\bas a joke\b|\bjoke gift\b|\bkidding\b|\bdiabetic\b|\bblack\b|\bdecaf\b|\blactose\b|\bsugar\b|\bsober\b|\bmilk\b|\blol\b|\blast time\b|\bgift aid\b|\bbursary\b|\blegacy\b|\bi ate\b|\bwe ate\b|\bagenda:|\bno time for\b|\bmenu\b|\bqueue\b|\bskipped\b|\bvegetarian\b|\bvegan\b|\ballergic\b|\bgluten\b|\bc(?:o)?eliac\b|\bpregnant\b|\bintoleran\p{L}+\b|\bdiet\b|\bforgot\b|\bused up\b|\bsold out\b|\bspoke(?:n)? out\b|\bintolerant\b/u,
  notARule:
    /\b(?:budgets?|invoices?|quotes?|fees?|price|prices|salary|bonus|rate|rates|discount|deposit|i didn't|we didn't|didn't have|wasn't|booked|alcohol|cost|costs|spent|spend|paid|vat|tax|variation|claim|claims|insured|premium|covenants?|dividends?|capex|donations?|donors?|donated|pledge|raised|raise|grant|grants|orders?|sold|expenses?|receipts?|insurance|cover|indemnity|transfers?|transactions?|purchases?|policy limit)\b/u,
  surely:
    /\b(?:polic(?:y|ies)|rules?|code|handbook|charter|compliance|ethics|by law|the law|regulations?|allowed|permitted|forbid\w*|prohibit\w*|banned|bars|barred|declare|register|civil servants?|public (?:official|sector|money|body|servant|purse)|tender|procurement|trustees?|may not|mayn't|must not|mustn't|suppliers?|vendors?|bidders?|ministry|regulator|regulated|council|auditors?|accept|accepts|accepted|hospitality|gifts?|presents?|integrity|anti-bribery|bribery|lobbying|officials?|state employees?|always|on principle|strictly|please|pls|insists|head office|caps?|limit|threshold|ceiling)\b/u,
  evidence:
    /\b(?:polic(?:y|ies)|rules?|rulebook|codes?|handbook|charter|compliance|ethics|ethical|by law|the law|laws|legally|regulations?|statut\p{L}+|act\b(?= |,|$|\))|guidelines?|guidance|directive|civil serv\p{L}+|civil-serv\p{L}+|public (?:official|officials|sector|money|body|servant|servants|purse|office|sector|prosecutor|tender|buyer)|officials?|councils?|councillors?|alderman|mayor|minist(?:ry|er|ers|erial|ries)|government|govt|state employees?|federal|municipal\p{L}*|judges?|judicial|magistrates?|court|prosecutors?|arbitrat\p{L}+|police|garda|army|customs|tax office|revenue|treasury|central bank|ombudsman|regulators?|regulated|regulatory|watchdog|inspectors?|inspectorate|examiners?|licensing|commission|commissioners?|parliament|senate|senators?|congress|mps?|td|meps?|diplomats?|authority|agency|landesamt|bundes\p{L}+|amt|inspector general|ministerium|feds|city (?:hall|rules|employees?|staff|law)|county|crown|royal|military|school|schools|teachers|faculty|school board|school polic(?:y|ies)|university|universities|faculty|professional body|law society|bar council|institute|ofcom|ofgem|ofwat|ofsted|hse|moj|mod|dfe|hmrc|embassy|consulate|un|eu|nato|unicef|world bank|ngo|nhs|hospital|clinicians?|doctors?|medics|consultants?|pharma\p{L}*|sunshine|fda|fca|sec|finra|bafin|sra|fcpa|bribery|anti-bribery|anti-corruption|corruption|abac|integrity|conflicts?|conflict-of-interest|independence|audit|auditors?|tenders?|tendering|rfp|bids?|bidding|procurement|purchasing|award|purdah|trust|trustees?|charity|foundation|lobby\p{L}*|bank|insurer|ftc|doj|irs|faa|epa|cma|ecb|bank of england|imf|oecd|federal reserve|the fed|framework|evaluation|vendor-free|article \d+|circular|vigilance|psu|listed|went public|ipo|union|works council|beamter|beamtin|head office|(?:her|his|their) office|headquarters|hq|group-wide|head-office|parent company|employer|hr|legal|gc|general counsel|in-house counsel|management|the board|contracts?|clause|trouble|sacked|the sack|fired|disciplinary|dismiss\p{L}+|lose (?:her|his|their)|strict|strictly|(?:either|neither|both) (?:sides?|directions?|ways?)|forbidden|allowed|permitted|permits?|allows?|banned|on principle|across the board)\b/u,
  ofSums:
    /\b(?:gifts?|nothing|capped|suppliers?|vendors?|declar\p{L}*|regist\p{L}*|report\p{L}*|disclos\p{L}*|accept\p{L}*|receiv\p{L}*|tak(?:e|es|ing)|keeps?|hands?|logs?|logged|refus\p{L}*|returns?|give|gives|given|gave|send|sends|bring|offer|ethics|ethical|compliance|code|civil|officials?|public|surrender|turn in|back|book|state|federal|law|rules?|policy|handbook|manual|senate|senator|do for|hospitality|trust|council|ministry|regulator|inspectors?|auditors?)\b/u,
  most: { EUR: 1500, GBP: 1500, USD: 2000, CHF: 2000, CAD: 2500, AUD: 2500, NZD: 2500, SGD: 2500 },
  remainder:
    /^(?:anything|everything|all|nothing|whatever)(?: more| else|,? (?:above|over|beyond|north of|past) (?:that|it|this|which))\b/u,
  generic: /\b(?:anything|nothing|a thing)\b/u,
  unlike:
    /\b(?:kids?|children|sons?|daughters?|wife|husband|mother|father|mum|mom|dad|toddler|pupils?|diet|cardiologist|dietitian|ward|canteen|lunch ?box(?:es)?|weekdays?|insurance|insured|landlord|loan|mortgage|weddings?|funeral|invoices?|deliver\p{L}*|menu|allerg\p{L}+|op|surgery|kicks? off|overran|ran (?:late|over)|sat late|for (?:me|us|now)|meeting|in hospital|because of court|draft|figures|report)\b/u,
  hints:
    /\b(?:anything|nothing|everything|whatever|something|all|nobody|no one|no-one|limits?|cap|capped|caps|rules?|threshold|ceiling|max|maximum|de minimis|declar\p{L}*|accept\p{L}*|treat\p{L}*|benefits?|fed|dutch|bill|tab|own|neither|nor|lets?|bribes?|given|bought|allowed|permitted|forbidden|freebies|perks|over|above|can't|cannot|at most|under|below|no more than|refuse\p{L}*|hands|returns|invite|invited|entertain|entertained|host|feed)\b/u,
  perYear: /\b(?:a year|per year|annually|yearly|in a year|p\.a|per annum|in total a year|, a year)\b/u,
  amounts: [
    ['two hundred', 200],
    ['three hundred', 300],
    ['thousand', 1000],
    ['fifteen', 15],
    ['tenner', 10],
    ['fiver', 5],
    ['five hundred', 500],
    ['hundred', 100],
    ['seventy-five', 75],
    ['twenty-five', 25],
    ['ninety', 90],
    ['eighty', 80],
    ['seventy', 70],
    ['sixty', 60],
    ['fifty', 50],
    ['forty', 40],
    ['thirty', 30],
    ['twenty', 20],
    ['ten', 10],
  ],
  currencies: [
    [['€', 'eur', 'euro', 'euros'], 'EUR'],
    [['£', 'gbp', 'pound', 'pounds', 'quid', 'tenner', 'fiver'], 'GBP'],
    [['hk$', 'hkd'], 'HKD'],
    [['a$', 'aud'], 'AUD'],
    [['c$', 'cad'], 'CAD'],
    [['s$', 'sgd'], 'SGD'],
    [['nz$', 'nzd'], 'NZD'],
    [['us$', '$', 'usd', 'dollar', 'dollars', 'buck', 'bucks'], 'USD'],
    [['chf', 'franc', 'francs'], 'CHF'],
    [['sek', 'kronor', 'krona'], 'SEK'],
    [['dkk', 'krone'], 'DKK'],
    [['nok', 'kroner', 'crowns'], 'NOK'],
    [['pln', 'zł', 'złoty', 'zloty', 'zlotys'], 'PLN'],
    [['czk', 'koruna', 'kč'], 'CZK'],
    [['huf', 'forint', 'forints', 'ft'], 'HUF'],
    [['ron', 'lei', 'leu'], 'RON'],
    [['¥', 'jpy', 'yen'], 'JPY'],
    [['₹', 'inr', 'rs', 'rs.', 'rupee', 'rupees'], 'INR'],
    [['aed', 'dirham', 'dirhams'], 'AED'],
    [['zar', 'r', 'rand'], 'ZAR'],
    [['₦', 'ngn', 'naira'], 'NGN'],
    [['brl', 'reais'], 'BRL'],
    [['mxn', 'peso', 'pesos'], 'MXN'],
    [['cny', 'rmb', 'yuan'], 'CNY'],
    [['₩', 'krw', 'won'], 'KRW'],
    [['try', 'lira'], 'TRY'],
    [['₪', 'ils', 'shekel', 'shekels'], 'ILS'],
    [['isk', 'kronur'], 'ISK'],
    [['thb', 'baht'], 'THB'],
    [['twd'], 'TWD'],
    [['myr', 'ringgit'], 'MYR'],
    [['php'], 'PHP'],
    [['idr'], 'IDR'],
    [['ghs', 'cedi', 'cedis'], 'GHS'],
    [['kes', 'shilling', 'shillings'], 'KES'],
  ],
}
