/** What a day of somebody's life is called, once its date has been taken out of the words. On small letters, names as marks. */
import type { TitleWords } from '../language.ts'

const NAME = '\uE000\uE001*'
/** "her son", "her daughter Mia", "Ann's husband", "Ann". */
const SOMEBODY = `(?:(?:her|his|their|${NAME}'s)\\s+(?:(?!${NAME})[\\p{L}-]+\\s+){0,2}?(?:(?!${NAME})[\\p{L}-]+)(?:,?\\s+${NAME})?|${NAME})`
/** What goes on from whom it is: "is turning 40", "'ll be 40", "was born". */
const COMES_OF_AGE =
  "(?:,?\\s+(?:(?:is|was|were|are|has|will|to|just|also|soon|be)\\s+)*(?:turn\\w*|hits?|hitting|reach\\w*|makes it|born|\\d{1,3}\\b)|'ll (?:be|turn|hit)\\b)"

export const titles: TitleWords = {
  opens: /^(?:(?:and|but|so|also|then)\s+)?(?:he|she|they)(?:['’](?:s|re|ll be)|\s+(?:is|are|will be))?\s+/iu,
  hangs:
    /(?:[\s,:=-]+(?:is|are|was|were|will|'ll|be|falls?|comes?|coming|up|takes?|place|happens?|due|scheduled|set|booked|planned|on|in|at|for|the)|'s|[\s,:=-]+)+$/u,
  theirs: new RegExp(`(?<who>${SOMEBODY})(?:'s?(?=\\s)|(?=${COMES_OF_AGE}))`, 'gu'),
  leads: /^(?:(?:her|his|their|a|the)\s+)?(?:\d{1,3}(?:st|nd|rd|th)\s+|[\p{L}-]+(?:eenth|tieth|nth)\s+)?/u,
  counted:
    /\b(?<years>\d{1,3})(?:st|nd|rd|th)\b|\b(?:turn\w*|hits?|hitting|reach\w*|be|is|it to)\s+(?<age>\d{1,3})\b|,\s*(?<only>\d{1,3})\b|\b(?<many>\d{1,3})\s+(?:years|yrs|yr|y)\b/u,
  of: (who, title) => `${who}${/['’]s$/u.test(who) ? '' : "'s"} ${title}`,
}
