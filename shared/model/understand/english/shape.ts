/** How English sentences are cut, and what takes the certainty out of them. */
import type { Shape } from '../language.ts'

const NAME = '\uE000\uE001*'
const PRONOUN = '(?:i|we|he|she|they)'
const DOER = `(?:${PRONOUN}\\b|${NAME}(?:'ll| will| is| has| wants| said| says| asked| promised| to| needs| agreed| offered|'s| thinks| shall| sends| promised))`
export const shape: Shape = {
  clause: new RegExp(
    `,?\\s+(?:and|but|so|while|whereas|then|plus|also)\\s+(?=${DOER}|(?:her|his|their)\\s+[\\p{L}-]+\\s+(?:is|will|has|was|wants|said|are|had)\\b|(?:would|will|asked|wants|needs|promised|said|brings|sends|owes|is going|hopes|loves|plays)\\b)|,\\s+(?=${DOER}|(?:asked|promised|hopes|will|owes|would|leaves|loves|hates|plays|[\\p{L}]+s (?:me|us))\\b)|\\s-+>?\\s+(?=\\S)|\\s(?=\\d\\)\\s)`,
    'gu',
  ),
  listed: /,\s+|\s+and\s+|\s+but\s+|:\s+|\s+[+&]\s+|\s+also\s+|\s+\(|\)\s*/gu,
  condition:
    /\b(?:if|unless|whether|provided|depends|depending|suppose|supposing|in case|had (?:he|she|they|\uE000\uE001*) )/u,
  conditionAfter:
    /(?<!\b(?:see|check|ask|know|out|confirm|wonder|asked|knows|and) )\b(?:if|unless|provided|depending|maybe|perhaps|some day|someday|one day)\b(?! (?:possible|poss|needed|necessary|you can|i can|we can|that's|that is|at all possible|so))/u,
  someDay: /\b(?:one day|some ?day)\b/u,
  doubt:
    /\b(?:if|unless|maybe|perhaps|might|may|doubts?|doubtful|probably|possibly|wish(?:es|ed)?|whether|not sure|unsure|wonders?|wondered|never|not|nobody|no one|no longer|none|otherwise|refuses?|refused|rumou?rs?|rumou?red|apparently not|supposedly|allegedly|nearly|almost|jokes?|joked|joking|gone are|pretend\w*|imagine\w*|as if|as though|could have|would have|should have|won't|can't|cannot|couldn't|wouldn't|shouldn't|didn't|doesn't|don't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|wont|didnt|doesnt|dont|isnt|wasnt|hasnt|instead of|rather than|without|far from|anything but|hypothetically)\b(?!\s+(?:forget|mind|only)\b)/u,
  over: /\b(?:years?|decades?|ages|long|months) ago\b|\bas a (?:child|boy|girl|student|kid|teenager)\b|\banniversary\b|\bused to\b|\b(?:in|since|until) (?:19|20)\d\d\b|\bback in\b|\byears back\b|\bwhen (?:he|she|they) (?:was|were)\b/u,
  ours: /^(?:[-•\s]*)(?:i|we|my|our|us|i'm|i've|we've|we're|myself|ourselves|one of ours|our own)\b/u,
  hearsay:
    /\b(?:rumou?r(?:s|ed)?|word is|they say|heard that|i hear|gossip|supposedly|allegedly|reportedly|linkedin says|in the news|in the paper|some guy|a guy|some bloke|acc$|told by the|turns out it was|the \p{L}+ (?:man|woman|guy|lad)'s|a bloke|bloke at|a certain|(?:a|an) (?:old )?(?:pal|mate|friend|colleague|neighbour|client|acquaintance|buddy|contact) of|(?:his|her|their) (?:flatmate|colleague|neighbour|neighbor|friend|boss|hairdresser|landlord|dentist|ex|driver|barber)'s (?:\p{L}+)|a woman|a man|some woman|stranger|the taxi driver|taxi driver|the waiter|neighbour of mine|friend of mine|colleague of mine|on the train|in the lift|in a film|in the film|on tv|in the book|in the novel|namesake|the neighbours?|neighbour (?:upstairs|downstairs|next door)|the (?:cabbie|receptionist|postman|barista|waitress|tenant|cleaner))\b|\ba \uE000\uE001* (?:at|from|of)\b/u,
  firm: /^\W*(?:the|their|his|her|a|our|this|that|another|whole)\s+(?:[\p{L}\uE000\uE001-]+\s+){0,2}(?:company|firm|bank|fund|client|council|team|teams|board|group|agency|department|vendor|supplier|landlord|buyer|plant|site|office|project|merger|system|server|contract|deal|receptionist|department|division|branch|staff|government|ministry|app|tool|platform|product|factory|warehouse|committee|competitor|competitors|start-up|startup|portal|website|model)\b(?!['’])/u,
  things:
    /^(?:(?:the|this|that|our|their|its|his|her|a|an|both|all|\uE000\uE001*'s)\s+)?(?:[\p{L}-]+\s+)?(?:contract|project|system|merger|deal|plan|team|company|firm|board|report|deck|server|app|product|market|bank|budget|model|data|code|site|plant|office|programme|program|process|pilot|proposal|tender|client|machine|building|roof|pump|bridge|line|network|platform|brand|group|department|committee|ministry|fund|law|rule|policy|draft|version|vendor|supplier|union|council|grid|factory|hospital|trust|foundation|university|scheme|price|schedule|meeting|workshop|software|launch|lease|landlord|insurer|regulator|competitor|parent|hq)\s+(?:is|are|has|have|was|had|wants?|needs?|likes?|loves?|hates?|runs?|plays?|works?|lives?|moves?|moved|hopes?|plans?|fears?|worries|prefers?|suffers|struggles|keeps?|on|off|with)\b/u,
  relative: /\b(?:what|which|how|why|where|who)\s*$/u,
  pending:
    /\b(?:will|would|could|should|hopes?|hoping|hoped|wants?|wanted|plans?|planning|planned|worr(?:y|ies|ied)|afraid|fears?|feared|dreams?|dreamt|thinks?|thinking|thought|considers?|considering|about to|going to|is to|to be|wouldn't|until|till|before|once|when|how|story|supposed|waiting to|'ll be|'ll get|expects? to|trying to|hear|heard|wishes|soon)\b[^.]{0,40}$/u,
  ahead: /\b(?:will|going to|is to|are to|due|gets|getting|starts|is having|on the calendar)\b/u,
  oursBefore: /\b(?:my|our)\s+(?:[\p{L}-]+\s+)?$/u,
  continues:
    /^(?:both|who|one|which|all|in|at|no|so|the (?:elder|younger|eldest|youngest|older|other)|named|called|aged|each|and|ages?|now|still|mostly|mainly|since|from|with|for|then)\b/u,
  subject: /^(?:(?:and|but|so|also)\s+)?(?:he|she|they|who|his|her|their|its|\uE000|\p{L}+'s)(?![\p{L}])/u,
  pronoun: /^(?:(?:and|but|so|also)\s+)?(?:he|she|they)\s+(?!['’])/iu,
}
