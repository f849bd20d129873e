/** How English sentences are cut, and what takes the certainty out of them. */
import type { Shape } from '../language.ts'

const NAME = '\uE000\uE001*'
const PRONOUN = '(?:i|we|he|she|they)'
const DOER = `(?:${PRONOUN}\\b|${NAME}(?:'ll| will| is| has| wants| said| says| asked| promised| to| needs| agreed| offered|'s| thinks| shall| sends| promised))`
export const shape: Shape = {
  clause: new RegExp(
    `,?\\s+(?:and|but|so|while|whereas|then|plus|also)\\s+(?=${DOER}|(?:her|his|their)\\s+[\\p{L}-]+\\s+(?:is|will|has|was|wants|said|are|had)\\b|(?:would|will|asked|wants|needs|promised|said|brings|sends|owes|is going|hopes|loves|plays)\\b)|,\\s+(?=${DOER}|(?:asked|promised|hopes|will|owes|would|leaves|loves|hates|plays|[\\p{L}]+s (?:me|us))\\b)|(?<!(?:^|[\\s,;])(?:me|us|him|her|them|mine))\\s-+>?\\s+(?=\\S)|\\s(?=\\d\\)\\s)`,
    'gu',
  ),
  listed: /,\s+|\s+and\s+|\s+but\s+|:\s+|\s+\+\s+|\s+also\s+|\s+\(|\)\s*/gu,
  condition:
    /\b(?:if|unless|whether|provided|depends|depending|suppose|supposing|in case|had (?:he|she|they|\uE000\uE001*) )/u,
  conditionAfter:
    /(?<!\b(?:see|check|ask|know|out|confirm|wonder|asked|knows|and) )\b(?:if|unless|provided|depending|maybe|perhaps|some day|someday|one day)\b(?! (?:possible|poss|needed|necessary|you can|i can|we can|that's|that is|at all possible|so))/u,
  doubt:
    /\b(?:if|unless|maybe|perhaps|might|may|doubts?|doubtful|probably|possibly|wish(?:es|ed)?|whether|not sure|unsure|wonders?|wondered|never|not|nobody|no one|no longer|none|otherwise|refuses?|refused|rumou?rs?|rumou?red|apparently not|supposedly|allegedly|nearly|almost|jokes?|joked|joking|gone are|pretend\w*|imagine\w*|as if|as though|could have|would have|should have|won't|can't|cannot|couldn't|wouldn't|shouldn't|didn't|doesn't|don't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|wont|didnt|doesnt|dont|isnt|wasnt|hasnt|instead of|rather than|without|far from|anything but|hypothetically)\b(?!\s+(?:forget|mind|only)\b)/u,
  over: /\b(?:years?|decades?|ages|long|months) ago\b|\bas a (?:child|boy|girl|student|kid|teenager)\b|\banniversary\b|\bused to\b|\b(?:in|since|until) (?:19|20)\d\d\b|\bback in\b|\byears back\b|\bwhen (?:he|she|they) (?:was|were)\b/u,
  ours: /^(?:[-•\s]*)(?:i|we|my|our|us|i'm|i've|we've|we're|myself|ourselves|one of ours|our own)\b/u,
  hearsay:
    /\b(?:rumou?r(?:s|ed)?|word is|they say|heard that|i hear|gossip|supposedly|allegedly|reportedly|linkedin says|in the news|in the paper|some guy|a guy|a woman|a man|some woman|stranger|the taxi driver|taxi driver|the waiter|neighbour of mine|friend of mine|colleague of mine|on the train|in the lift|in a film|in the film|on tv|in the book|in the novel|namesake)\b/u,
  relative: /\b(?:what|which|how|why|where|who)\s*$/u,
  pending:
    /\b(?:will|would|could|should|hopes?|hoping|hoped|wants?|wanted|plans?|planning|planned|worr(?:y|ies|ied)|afraid|fears?|feared|dreams?|dreamt|thinks?|thinking|thought|considers?|considering|about to|going to|is to|to be|wouldn't|until|till|before|once|when|how|story|supposed|waiting to|expects? to|trying to|hear|heard|wishes|soon)\b[^.]{0,40}$/u,
  ahead: /\b(?:will|going to|is to|are to|due|gets|getting|starts|is having|on the calendar)\b/u,
  and: ' and ',
  past: /\b(?:was|were|went|had|got|came|took|gave|won|broke|fell|lost|met|left(?! (?:eye|hip|knee|hand|arm|leg|ear|side|shoulder|foot|wrist|ankle|breast|lung|kidney))|ran|swam|sang|told|said|did|made|saw|found|bought|sold|began|became|flew|drove|rode|rang|wrote|spoke|paid|cut|gone|been|done|born|back from(?! (?:maternity|paternity|parental|mat|sick|leave|sabbatical))|married his|married her|yesterday|already|last (?:week|month|night|year)|\p{L}{2,}(?<!sch)(?<!\bb)(?<!pencil)ed)\b(?<!\b(?:scheduled|booked|planned|delayed|postponed|rescheduled|confirmed|pencilled|slated|fixed|expected|arranged|retired|excited|agreed|invited|wed|red|bed|med|need|ned|ted|set|named|called|pushed|moved|brought forward|chartered|certified|advanced|combined|shared|extended|limited|united|detailed|awaited|mixed|beloved|sacred|hundred|gifted|armed|assisted|guided|sponsored|unpaid|paid|postgrad|so-called|based|estimated|married))/u,
  stillAhead:
    /\b(?:will|going to|is to|are to|to be|due|gets|getting|starts|is (?:on|in|from|at)|is having|having|next|coming|expecting|marrying|being|will be)\b|'ll\b/u,
  business:
    /\b(?:meetings?|mtgs?|calls?|catch-?ups?|reviews?|deadlines?|invoices?|payments?|contracts?|tenders?|bids?|rfps?|proposals?|pitch(?:es)?|go-?live|releases?|sprints?|board|committee|agm|egm|budgets?|audits?|auditors?|reports?|deliver(?:y|ies|ables?)|milestones?|workshops?|kick-?offs?|demos?|pilots?|phase|stage|steering|steerco|filings?|vat|tax|returns?|accounts|hearings?|court|trial|completion|closing|handover|licen[cs]es?|renewals?|renews?|expir(?:y|es|ing)|leases?|tenanc(?:y|ies)|polic(?:y|ies)|quotes?|orders?|shipments?|ship|prices?|rates?|fees?|invoiced?|interest|shares?|merger|deal|signing|agenda|minutes|office|studio|site|inspection|survey|planning|council|permit|funding|grant|round|server|migration|system|software|version|platform|app|website|campaign|launch|product|project|scope|spec|drawings?|model|draft|deck|slides|data|lunch|dinner|coffee|drinks|visit us|us|we|our|i|me|my|quarter|q[1-4]|fy\d*|intern|new (?:hire|starter)|offices?|warehouse|plant|factory|store|shop|branch|line|bank holiday|seminar|webinar|offsite|away-?day|appraisal)\b/u,
  ofWork:
    /^[-•\s]*(?:(?:the|a|an|our|their|his|her|new|next|first|second|final|annual|internal|external|product|project|company|client|full|half-?year|year-?end|q[1-4]|[\p{L}]+'s)\s+){0,3}(?:audits?|pilot|system|platform|software|app|website|site visit|tool|hq|headquarters|teams?|staff|crew|interns?|candidates?|hires?|contractors?|suppliers?|vendors?|company|firm|business|products?|projects?|releases?|campaign|tenders?|bid|rfp|contracts?|leases?|licen[cs]es?|polic(?:y|ies)|budgets?|board(?! exams?)|committee|council|reviews?|workshops?|sprint|phase|stage|migration|roll-?out|go-?live|construction|demolition|planning (?:hearing|committee|application|decision|meeting|permission|inquiry)|inspection|surveys?|invoices?|payments?|deadlines?|filings?|vat|tax returns?|conference|seminar|webinar|trade fair|expo|plant|factory|warehouse|kick-?off|onboarding|recruitment|appraisals?|negotiations?|deal|merger|agm|egm|steering|steerco|demo|tests?|testing|server|network|portal|installation|delivery|shipment|offices? (?:moves?|opens?|closes?)|(?:cfo|ceo|coo|cto|cio|vp|md|director|manager|partner|hire|starter) (?:starts|joins|begins|comes|arrives|takes))\b|\bwith us\b|\bour (?:candidate|office|team|site|side|intern|new|project|client|conference|event|audit|people|meeting|call|next|training|workshop)\b|\blaunch(?:es|ing)? (?:of )?(?:the|a|an|their|its) (?:new )?(?:app|product|site|website|platform|service|campaign|brand|range|version|fund|portal|tool|store)\b|\bproduct launch\b|\bfor (?:his|her|their) (?:team|staff|people)\b|\bmy (?:own |eldest |youngest |little |big |older )?(?:daughter|son|wife|husband|partner|kids?|children|mother|father|mum|mom|mam|dad|parents|sister|brother|birthday|wedding|anniversary|operation|exam|cousin|niece|nephew|aunt|uncle|gran|nan|in-laws)\b/u,
  oursBefore: /\b(?:my|our)\s+(?:[\p{L}-]+\s+)?$/u,
  continues:
    /^(?:both|who|one|which|all|in|at|no|so|the (?:elder|younger|eldest|youngest|older|other)|named|called|aged|each|and|ages?|now|still|mostly|mainly|since|from|with|for|then)\b/u,
  pronoun: /^(?:(?:and|but|so|also)\s+)?(?:he|she|they)\s+(?!['’])/iu,
}
