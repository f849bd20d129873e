/** Facts that sound like others: read before them. */
import type { FactRule } from '../language.ts'
import { DOES, of, PERSON } from './fact-parts.ts'

/** What nobody is truly allergic to. */
const FIGURATIVE =
  '(paperwork|meetings|change|risk|admin|jargon|powerpoint|email|emails|price|pricing|costs|our|any|anything|numbers|criticism|spreadsheets|bureaucracy|hard work|deadlines|debt|small talk|red tape|committees|slides|buzzwords|nonsense|commitment|forms|process|long|slow|being|surprises|the (word|idea|process|term|concept|phrase))'

export const factsFirst: readonly FactRule[] = [
  // how somebody likes to be called, dealt with and written to
  ...of(
    'taste',
    `(prefers|likes|wants|insists on|hates|would rather|'d rather|loves) {adverb}? (to be|being|be) (called|addressed|known|rung|phoned|mailed|emailed|texted|written to|contacted|met|kept waiting|rushed|interrupted|copied|cc'd|chased|told|asked|reminded|surprised|hugged|photographed|thanked|named|on first-name|put on the spot)`,
    `(goes by !(sea|air|rail|road|train|boat|bus|car|courier|post|the|ship|truck|plane|fast|quickly|so|too|how|what|{date})|known to all as|known to everyone as|known as|likes to be called|wants to be called|prefers to be called) ~ !(him|us|me|for the|the (board|ceo|cfo|regulator)|{place}|head office|hamburg|london|group)`,
    `(call|calls) (him|her|them|himself|herself) ~ …1 , (not|never|nobody) ~`,
    `^ {adverb}? (text|texts|whatsapp|ring|call|phone|letters|letter|paper|e-mail|email|mail|teams|signal|voice notes|video|short mails|in writing|in person|face to face|pen and paper) ,? (don't|never|not|only|rather than|over|instead of|please ,? not) ~`,
    `^ {adverb}? (mornings|afternoons|evenings|before ~|after ~|first thing) (only|best|suit|suits|work best|works best|are best|is best)`,
    `^ {adverb}? (no|never) (meetings|calls|phone calls|mails|emails|texts) (before|after|on|at|over) !(the|that|this|all|us|our)`,
    `${DOES} {adverb}? (prefers|prefer|likes|like|wants|insists on|appreciates|loves|hates|dislikes|can't stand|can't bear|cannot stand|can't abide|demands|needs) {adverb}? (things|everything|it all|papers|paper|documents|notes|updates|news|bad news|answers|letters|phone calls|a call|calls|email|emails|e-mail|e-mails|mails|mail|texts|whatsapp|voice notes|voicemail|voicemails|teams|zoom|video calls|video|meeting in person|to meet in person|face to face|in person|in writing|on paper|the phone|phone|handwritten ~|short ~|long ~|one-pagers|bullet points|bullets|plain english|straight talk|straight answers|bluntness|formality|small talk|surprises|mornings|afternoons|early ~|breakfast meetings|morning meetings|being ~|signal|letters|a letter|a handwritten ~|printed ~|print-outs|printouts|hard copies|hard copy) !(back|by|from|for the|sent|to the|of the|with the|about the|on the (deck|report|draft)|before the|signed|{date}|moved|ready|in order)`,
    `${DOES} {adverb}? (only|just|never|hardly ever|rarely|doesn't|does not|don't|do not|won't) {adverb}? (read|reads|answers|answer|takes|take|picks up|pick up|opens|open|looks at|look at|checks|check|does|do|uses|use|likes|like|return|returns|pick|picks) (anything|one-pagers|{a}? {contact}|surprises|small talk|long ~|attachments|slides|email|mail|emails|calls|phones|the phone|his phone|her phone|mondays|mornings|breakfast ~|first names|handshakes|hugs|zoom|teams) !(from|with us|about|campaign|option)`,
    `{adverb}? (stickler|particular|fussy|formal|sensitive|old-fashioned|old school|touchy|insistent) (for|about|on) !(the (data|scope|spec|contract|budget)|detail|details|our|price|quality|this|that) ~`,
    `(won't|doesn't|does not|don't|never) {adverb}? (do|use|carry|own|have) {a}? {adverb}? (e-mail|email|phone|mobile|smartphone|whatsapp|social media|video|zoom|teams)`,
    `${DOES} {adverb}? (prefers|prefer) (mornings|afternoons|evenings|mondays|tuesdays|wednesdays|thursdays|fridays|to (be|meet|talk|speak|walk|write|sit|eat|drink|stand|come|have|deal))`,
    `(please|pls)? (do not|don't|never|not to) (call|phone|ring|email|e-mail|mail|text|message|contact|disturb) (him|her|them)? !(me|us|it to me|back|out|the price|off|for|in (the|this)) ~`,
    `^ {adverb}? {contact} (he|she|they) {adverb}? (detests|hates|loathes|avoids|ignores|never|can't|doesn't|won't|prefers|likes|dislikes) `.trimEnd(),
    `(opens|reads|answers|takes|accepts|does|returns) no (attachments|e-mails|emails|calls|mail|mails|pdfs|links|phone calls|messages|voicemails|letters)`,
    `(goes|is|stays) (dark|offline|quiet|off-grid|unreachable|silent) {adverb}? (on ~)? (after|at|before|from|on|every|during) ~`,
    `^ {adverb}? everything in {adverb}? (writing|print|large|big|{number}|duplicate|german|french) `.trimEnd(),
    `${DOES} {adverb}? (can't|cannot|couldn't) be doing with !(it|that|this|us|our) ~`,
    `${DOES} only wears ~`,
    `(best|easiest) (got|caught|reached|to reach|to catch|to get|time to ring|time to call) ~`,
  ),
  // food that makes somebody ill
  ...of(
    'health',
    `(allergic|anaphylactic|intolerant|oversensitive|hypersensitive) {adverb}? (to) !(${FIGURATIVE}) ~`,
    `(allergy|allergies|intolerance|anaphylaxis|intolerances|anaphylactic|coeliac|celiac|coeliacs|epipen|epi-pen|adrenaline pen) !(to ${FIGURATIVE}|test kit|season|market|drug|drugs|brand|client|range|product|products|clinic)`,
    `(lactose|gluten|fructose|histamine|dairy|wheat|egg|soy|nut|nuts|peanut|shellfish) (intolerant|allergic|allergy|intolerance|sensitive)`,
    `{foodany} {adverb}? {harms} {adverb}? ({him}|ill|up|sick|off|~ (swell|ill|sick|poorly))`,
    `{foodany} (=|means|is|are|would mean|could mean) (a|an)? (ambulance|hospital|a&e|death|poison|deadly|lethal|fatal|a death sentence|dangerous|a trip to a&e|the epipen)`,
    `{foodany} , …2 (ambulance|hospital|epipen|swells|hives|deadly|anaphylaxis)`,
    `(breaks out|comes out|comes up|erupts|goes) in {reaction}`,
    `(gets|get|suffers|has|had) {adverb}? {reaction} (from|with|after|off|when|if|every|at|in) ~`,
    `(off|no|avoids|cut out|cuts out|gave up) {adverb}? {foodany} …4 , …1 (migraines|hives|eczema|cramps|rash|allergic|allergy|doctor's orders|ibs|reflux|gout|doctor|diabetes|coeliac|blood pressure|liver|heart)`,
    `(reacts|swells up|swells|reaction) {adverb}? (badly|violently)? (to|from|with|at) {a}? {foodany}`,
    `(can't|cannot|can't have|mustn't|may not|not allowed) {adverb}? (have|eat|touch|be near|go near|be in a room with|tolerate|digest)? {adverb}? {a}? {foodany} , {them}? ~ …4 (ill|sick|hospital|days|epipen|swell|swells|hives|ambulance|bed)`,
  ),
  // animals live where somebody lives
  ...of(
    'home',
    `(has|have|'s got|'ve got|have got|got|owns|own|keeps|keep|lives with|shares {their} …1 with) {adverb}? {a}? {number}? {adverb}? …2 (cat|cats|dog|dogs|puppy|pup|kitten|kittens|parrot|budgie|rabbit|rabbits|hamster|guinea pig|guinea pigs|tortoise|snake|lizard|gecko|goldfish|spaniel|spaniels|cocker|springer|labrador|labradors|lab|labs|retriever|retrievers|terrier|terriers|jack russell|westie|greyhound|greyhounds|whippet|whippets|lurcher|lurchers|collie|collies|sheepdog|poodle|labradoodle|cockapoo|cavapoo|schnauzer|dachshund|dachshunds|beagle|beagles|boxer|bulldog|pug|pugs|husky|huskies|malamute|alsatian|german shepherd|rottweiler|doberman|dalmatian|vizsla|pointer|setter|red setter|wolfhound|great dane|st bernard|bernese|newfoundland|chihuahua|corgi|corgis|shih tzu|mongrel|mutt|rescue dog|rescue dogs|rescue cat|siamese|maine coon|ragdoll|pets) !(in this|in the|in that|eared|tired|food|allergy|account|client|lovers)`,
    `{number} {adverb}? …1 (cats|dogs|labradors|spaniels|greyhounds|whippets|terriers|collies|retrievers|parrots|rabbits|lurchers|dachshunds|pugs|huskies|corgis|tortoises) !(home|trust|shelter)`,
    `{petname} {adverb}? (is|'s|are|:)? {adverb}? (called|named|goes everywhere|comes everywhere|sleeps|by the name of|name of)`,
    `({their}|^ {which}?|^) {adverb}? …1 (dog|cat|puppy|labrador|spaniel|terrier|parrot|horse|pony|retriever|greyhound|lurcher|collie)'s (name|called|named)`,
    `{pet} (is|'s) {name}`,
    `walks {their} (dog|dogs|spaniel|labrador|greyhound|whippets|terrier|collie|lurcher)`,
    `^ {adverb}? (old|elderly|beloved|rescue|big|tiny|three-legged) …1 {petname} !(died|passed|put)`,
    `(dog|cat) person`,
  ),
  // worn or carried, whatever else it sounds like
  ...of(
    'health',
    `(wears|uses|needs|carries|has|relies on|on|with|got|'s got|has got|walks with|gets around on|gets about on) {adverb}? (a|an|two|his|her|their|both)? {adverb}? {aid} !(out|to the)`,
    `(has|have|got|with|lives with|down to|only|left with|gave|donated|missing) {adverb}? (one|a single|half a|a) (kidney|lung|eye|leg|ear|arm|liver) !(on the|for|out|in)`,
    `^ {adverb}? (one|single) (kidney|lung|eye|leg|arm) (only|left|since|$|,)`,
    `${PERSON} {is} {very}? {adverb}? {ailing} !(to|in the market|spot|by the|on the (issue|point)|at the)`,
    `^ {adverb}? {very}? (registered blind|registered disabled|half blind|half deaf|partially sighted|profoundly deaf|type one diabetic|type two diabetic|in recovery|in aa|chronically ill|terminally ill|high blood pressure|wheelchair-bound|hiv positive|recovering alcoholic|diabetic|epileptic|asthmatic|dyslexic|autistic)`,
    `(recovering|reformed|dry|ex|functioning) (alcoholic|addict|gambler|drinker)`,
  ),
  ...of('interest', `{adverb}? (on|of|runs|chairs|joined|in|for) the {adverb}? (committee|board) of {a} …2 {partband}`),
]
