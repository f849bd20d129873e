/** What gets jotted: sentences with `{slots}`, and what each of them tells. */
import type { FactCategory } from '../../../shared/contract/facts.ts'
import type { FollowUpKind } from '../../../shared/contract/follow-ups.ts'

export type Sentence = {
  readonly says: string
  readonly fact?: readonly [category: FactCategory, text: string]
  readonly followUp?: readonly [kind: FollowUpKind, by: 'me' | 'them', text: string]
  /** Something that happens once, so many days after the entry. */
  readonly once?: readonly [title: string, afterDays: number]
}

const plain = (text: string): Sentence[] => text.split('|').map((says) => ({ says }))
const known = (category: FactCategory, ...pairs: readonly (readonly [string, string])[]): Sentence[] =>
  pairs.map(([says, text]) => ({ says, fact: [category, text] }))

export const openers: readonly Sentence[] = plain(
  'Rang {P} after the {day} meeting.|Coffee with {P} near the station in {place}.|Long call, {P} was in the car to {place}.|{P} stopped by without notice.|Met {P} at the {project} workshop.|Lunch with {P}, mostly not about work.|Quick video call with {P} before their board.|{P} wrote back at last.|Ran into {P} at the airport in {place}.|{P} opened by asking how our move had gone.|Walked back from {project} with {P}.|{P} rang to thank us for {paper}.',
)

export const middles: readonly Sentence[] = [
  ...known(
    'family',
    ['{child} starts {subject} in {place} in {month}.', '{child} studies {subject} in {place}'],
    ['Their {relative} is moving in with them in {month}.', 'Their {relative} lives with them'],
    ['{child} was born in {month}, everyone well and nobody sleeping.', '{child}, born in {month}'],
    ['The twins, {child} and a brother whose name I missed, are in the same class again.', 'Twins, one is {child}'],
    ['Their {relative} grew up in {place} and they go back each {month}.', 'Family in {place}'],
  ),
  ...known(
    'interest',
    ['Still {hobby} most weekends, though the knees complain.', 'Enjoys {hobby}'],
    ['Took up {hobby} in {place} and talks of little else.', '{hobby}, since {place}'],
    ['Knows everything about {hobby}; lent me a book on it.', 'Lent us a book on {hobby}'],
  ),
  ...known(
    'work',
    ['Now answers for {project} with {number} people under them.', 'Runs {project}, {number} people'],
    ['Reports to a new director in {place} since {month}.', 'New director in {place}'],
    ['They would rather have bad news early and in one page.', 'Wants bad news early, on one page'],
  ),
  ...known(
    'health',
    ['Their {relative} is having {ill} in {month}.', '{relative}: {ill}'],
    ['Back at the desk after {ill}, half days for now.', 'Recovering from {ill}'],
  ),
  ...known('taste', ['Ordered {dish} without looking at the menu, as ever.', 'Always {dish}']),
  ...known('home', ['Building an extension in {place}; the roof goes on in {month}.', 'House in {place}, extension']),
  ...known('goal', ['Would like to teach {subject} one day, said it twice.', 'Would like to teach {subject}']),
  ...known('worry', ['Lies awake over {worry}. Not for repeating.', 'Worried about {worry}']),
  { says: 'I said they would have {paper} by {day}.', followUp: ['promise', 'me', '{paper} by {day}'] },
  { says: '“You will have my answer on {project} this week.”', followUp: ['promise', 'them', 'answer on {project}'] },
  { says: 'Asked whether we know anyone good in {place}.', followUp: ['ask', 'me', 'someone good in {place}'] },
  { says: 'Asked us to look at {paper} before it goes to their board.', followUp: ['ask', 'me', 'look at {paper}'] },
  { says: 'Note to self: send {child} a card.', followUp: ['to-do', 'me', 'card for {child}'] },
  { says: 'Find out how {project} ended and ask about it.', followUp: ['to-do', 'me', 'how did {project} end?'] },
  { says: '{child} has exams; results come in a few weeks.', once: ['{child}’s results', 40] },
  { says: 'The {relative}’s operation is the week after next.', once: ['Operation of their {relative}', 12] },
  { says: 'They move to {place} at the end of next month.', once: ['Move to {place}', 45] },
  ...plain(
    '{P} sounded tired but pleased.|We went through {project} line by line; {number} points stay open.|Their side is short of people until {month}.|They liked the second option better than the first and said why at some length.|The new chair wants everything in writing, which suits nobody.|Laughed about the flight to {place} again.|Nothing wanted, they just kept in touch.|Budget is settled at last, a little under what we asked.|They asked after the team by name.|Weather in {place} was dreadful, half the guests stayed away.|They think {project} will slip to {month}, perhaps later, but would rather not say so aloud yet.|Sent regards to everyone who worked on the first phase.|They read our report on the train and had marked {number} pages.|Some disagreement about who signs what; we left it for {day}.|Compared notes on raising teenagers.|They quoted something their {relative} used to say about ships and weather.|The office has moved to the {number}th floor, with a view of the harbour.|A story about {child} and the neighbour’s goat that has to be heard.|They prefer a call before nine.|They introduced us upward without being asked.',
  ),
]

export const closers: readonly Sentence[] = plain(
  'To be continued in {month}.|Speak again after the holidays.|They will ring.|Next time ask about {child}.|All well otherwise.|Home before the rain.|Best conversation in a while.|Nothing for us to do now.',
)
