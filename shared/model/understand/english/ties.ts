/** Who is what to somebody, where a name is given: `word` and `name`. */
import type { TieRule } from '../language.ts'

const WORD = '!(landlord|{severalkin}) word=({anyrelation})'
const WHICH =
  '(eldest|oldest|youngest|older|younger|elder|little|middle|other|late|only|first|second|third|fourth|new|twin|big|baby|estranged|former|best|old|close|good|school|college|dearest|oldest|elderly|own|old|dear|current|long-term|longtime|then|lovely|clever|good|close|childhood|famous|future|soon-to-be|{their}|teenage|grown-up|adult)'
const TITLE = '(mr|mrs|ms|dr|prof|sir|mr.|mrs.|ms.|dr.|alhaji|sister|father|fr|herr|frau|don|dona)'
const OWNER = "({their}|{name}'s|{name}'|the|a|an)"

export const ties: readonly TieRule[] = [
  `${OWNER} ${WHICH}? ${WHICH}? ${WORD} ,? ${TITLE}? name={name}`,
  `${OWNER} ${WHICH}? ${WHICH}? ${WORD} ,? ({count}|aged {count}|who is {count}|-) ,? name={name}`,
  `${OWNER} ${WHICH}? ${WHICH}? ${WORD} (from|at|in) …4 , name={name}`,
  `${OWNER} ${WHICH}? ${WHICH}? ${WORD} ('s|is|was|are|=|:|('s|is|are)? (called|named)|'s name is|whose name is|who is called|goes by|by the name of|answers to|, called|, named) ${TITLE}? name={name}`,
  `{their} {relation}'s ${WHICH}? ${WORD} ,? name={name}`,
  `(^|,|:|-|and|with|met|but|w/|also|plus|&|→|;) ${WHICH}? ${WHICH}? ${WORD} ,? ${TITLE}? name={name}`,
  `(^|,|:|-|and) ${WHICH}? ${WORD} (is|=|'s|'s called|is called|called|named|:) ${TITLE}? name={name}`,
  `name={name} ,? (is|was|=|being|'s|, who is) {their} ${WHICH}? ${WHICH}? ${WORD}`,
  `name={name} (is|=|was) {name}'s ${WHICH}? ${WORD}`,
  `name={name} , ${OWNER} ${WHICH}? ${WHICH}? ${WORD}`,
  `name={name} - {their} ${WHICH}? ${WORD}`,
  `name={name} is the ${WHICH}? ${WORD}`,
  `name={name} , {count} ,? (is|was) {their} ${WHICH}? ${WORD}`,
  `${OWNER} ${WHICH}? ${WORD} , (a|the) (lad|girl|lady|man|woman|guy|chap|certain) (called|named|by the name of)? name={name}`,
  `${OWNER}? ${WORD} , whose name is name={name}`,
  `${OWNER}? ${WORD} 's name ('s|is|was|=|:) name={name}`,
  `^ ${WORD} 's name ('s|is|was|=|:) name={name}`,
  `the word=(nanny|au pair|childminder|carer|housekeeper) ,? name={name}`,
  `${WHICH}? word=({kin}) ,? ${TITLE}? name={name}`,
  // each of several: "her twins Ada and Joel"
  `${OWNER}? ${WHICH}? word=({severalkin}) ,? ({name} ,)? {name} ,? (and|&|+) name={name}`,
  `${OWNER}? ${WHICH}? word=({severalkin}) (are|called|named|:|,|are called|are named) ,? name={name}`,
  `${OWNER}? ${WHICH}? word=({severalkin}) ,? {name} , name={name}`,
  `${OWNER}? ${WHICH}? word=({severalkin}) ,? name={name}`,
  `name={name} ,? (and|&) {name} ,? {their} ${WHICH}? word=({severalkin})`,
  `{name} ,? (and|&) name={name} ,? {their} ${WHICH}? word=({severalkin})`,
  `(married to|engaged to|dating|going out with|wed to) name={name}`,
].map((pattern) => ({ pattern }))
