import type { FoundDate } from '../spoken/find/found.ts'
import type { DateOrder } from '../spoken/words.ts'
import type { IsoDate } from '../days.ts'
import type { LifeEvent } from '../life-events/taxonomy.ts'
import type { GiftKind } from '../boundaries/rule.ts'
import type { FactCategory } from '../facts/kinds.ts'
import type { Vocabulary } from './engine/pattern.ts'

/** All that is of one language. The engine knows none of its words; how another is added stands in the README of this folder. */
export type Language = {
  readonly vocabulary: Vocabulary
  readonly names: NameWords
  readonly dates: (text: string, on: DatesOn) => readonly SaidDate[]
  readonly shape: Shape
  readonly due: DueWords
  readonly titles: TitleWords
  readonly followUps: readonly FollowUpRule[]
  readonly facts: readonly FactRule[]
  readonly milestones: readonly MilestoneRule[]
  readonly events: readonly EventRule[]
  readonly ties: readonly TieRule[]
  readonly boundaries: BoundaryWords
  /** Whose something is, as `whose`. */
  readonly owned: readonly string[]
}

/** `by`: the last day it may mean, which is one to be done by where no day can be told: "this week". */
export type SaidDate = FoundDate & { readonly by?: IsoDate }
export type DatesOn = { readonly today: IsoDate; readonly order: DateOrder }
type Words = ReadonlySet<string>

export type NameWords = {
  /** First names, and what else they are. */
  readonly given: Words
  readonly alsoWords: Words
  /** Of those, what is said of a person may be said after as well: "Will said", "May have". */
  readonly alsoVerbs: Words
  /** Forms that no "will" or "may" goes before. */
  readonly finite: RegExp
  /** Right after a name that is one of a feast: "Paddy's Day". */
  readonly feast: RegExp
  /** A word with a capital inside that no surname has. */
  readonly camel: RegExp
  readonly alsoPlaces: Words
  readonly never: Words
  readonly titles: Words
  readonly titlesNeverAlone: Words
  readonly particles: Words
  /** Right before a surname that stands for a house, a firm or a family. */
  readonly beforeFirm: Words
  /** Right before the name of a firm. */
  readonly firmBefore: Words
  /** Before somebody or a firm that was theirs once. */
  readonly formerly: Words
  /** Before the whole name of somebody nobody knows yet. */
  readonly article: Words
  /** Right before a place, whatever else it may be the name of. */
  readonly within: Words
  readonly surnameBegins: Words
  readonly ofThings: Words
  readonly places: Words
  readonly personDoes: Words
  readonly onlyPersonDoes: Words
  readonly beforePerson: Words
  readonly beforePlace: Words
  /** Right before somebody, even one without a capital. */
  readonly meets: Words
  readonly relations: Words
  readonly animals: Words
  readonly offices: Words
  readonly nameEnds: Words
  readonly months: Words
  readonly afterThing: Words
  readonly things: Words
  readonly surname: RegExp
}

/** How sentences are cut, and what takes the certainty out of them. Sources of regular expressions on small letters. */
export type Shape = {
  /** Where a clause with a doer of its own begins. */
  readonly clause: RegExp
  /** Where one of several things listed ends. */
  readonly listed: RegExp
  /** Nothing said after it in its sentence is certain, */
  readonly condition: RegExp
  /** or before it. */
  readonly conditionAfter: RegExp
  /** What is so only in a wish. */
  readonly someDay: RegExp
  /** Nothing said after it in its clause is certain, or meant. */
  readonly doubt: RegExp
  /** Among the words of what happened: it did not. */
  readonly denied: RegExp
  /** Over, or of long ago. */
  readonly over: RegExp
  /** Of the writer, and not of them. */
  readonly ours: RegExp
  readonly hearsay: RegExp
  /** Said before it, something has happened to a firm or a thing, and in no life. */
  readonly firm: RegExp
  /** Up to where something has happened: it is of strangers, of ours, or has not happened. */
  readonly noneOfTheirs: RegExp
  /** Of a thing of business, not of somebody's life. */
  readonly things: RegExp
  /** Right before a doer: what they do is only told of something. */
  readonly relative: RegExp
  /** Said before it, something has not happened yet; said anywhere with a day to come, neither. */
  readonly pending: RegExp
  readonly ahead: RegExp
  /** Between two things said of one, with its spaces. */
  readonly and: string
  /** With a day that has no year: it is over, */
  readonly past: RegExp
  /** in spite of which this is not. */
  readonly stillAhead: RegExp
  /** A part of today, which is no day to be told of. */
  readonly tooSoon: RegExp
  /** Work between us and them, and no day of anybody's life. */
  readonly business: RegExp
  /** What a clause is about is work, whatever it does. */
  readonly ofWork: RegExp
  /** Right before a relation: it is one of the writer's. */
  readonly oursBefore: RegExp
  /** Between what happens and its day: it happens at work. */
  readonly atWork: RegExp
  /** Of somebody nobody here knows. */
  readonly strangers: RegExp
  /** At its beginning, that a clause is about somebody who is nothing to whom one has spoken with. */
  readonly others: RegExp
  /** Right before a relation: it is one of somebody nobody knows. */
  readonly othersBefore: RegExp
  /** A doer that the page says anyway. */
  readonly pronoun: RegExp
  /** It goes on about what was said before it. */
  readonly continues: RegExp
  /** It says of whom it is. */
  readonly subject: RegExp
}

export type DueWords = {
  readonly lead: RegExp
  readonly deadline: RegExp
  /** Right after a day by which something is to be done. */
  readonly deadlineAfter: RegExp
  readonly describes: RegExp
  readonly namesAThing: RegExp
  readonly timeAfter: RegExp
  /** What stands before a day that is over, or one that something lasts until. */
  readonly notAhead: RegExp
  /** Said after a comma, it belongs to what is said before it. */
  readonly trails: RegExp
  /** A promise that speaks of the one before it. */
  readonly refersBack: RegExp
  /** Before what they would do: it is only thought of. */
  readonly feared: RegExp
  /** Plans of the writer's own firm. */
  readonly ofOurs: RegExp
  /** What was said once, */
  readonly recounts: RegExp
  /** and what tells that it has been done, or was long ago. */
  readonly kept: RegExp
  /** The writer, among what stands before. */
  readonly writer: RegExp
  /** A doer on their side, as the first word. */
  readonly doer: RegExp
  /** Somebody named or described: what they promised is kept with them, or nobody would know whose it is. */
  readonly named: RegExp
  /** No doer of its own. */
  readonly noDoer: RegExp
}

/** What a day is called. */
export type TitleWords = {
  /** A doer that the page says anyway, in words as written. */
  readonly opens: RegExp
  /** At the end, and says only that the day comes. */
  readonly hangs: RegExp
  /** Everybody a day that comes back may be of, as `who`. */
  readonly theirs: RegExp
  /** Before the name of such a day: whose it is where that is the person of the page, and the how-manieth. */
  readonly leads: RegExp
  /** How many years it will be, in any of its groups. */
  readonly counted: RegExp
  readonly of: (who: string, title: string) => string
}

export type FollowUpRule = {
  readonly kind: 'promise' | 'ask' | 'to-do'
  readonly by: 'me' | 'them'
  /** `deed` is where the words to keep begin; all of the match where nothing is remembered. */
  readonly pattern: string
  /** Only where a day is said by which. */
  readonly dated?: true
  /** Only a day with a word like "by" is one to be done by. */
  readonly deadline?: true
  /** Said in spite of a question mark or a condition. */
  readonly asked?: true
}
export type FactRule = {
  readonly category: FactCategory
  readonly pattern: string
  /** Said of a relative: what is listed after it goes on about them. */ readonly kin?: true
  /** Whether it may be said of ourselves. */ readonly any?: true
}
export type MilestoneRule = {
  /** `when` is its date; without it the date that stands nearest. `who` is whose it is. */
  readonly pattern: string
  readonly every: 'once' | 'year'
  /** What a day that comes back is called, */
  readonly title?: string
  /** or by the words it was read by. */
  readonly own?: true
  /** It may be over: the day of a birth is one to remember. */
  readonly past?: true
  /** Also of a day that something has lasted since. */
  readonly since?: true
  /** Only with a day of the calendar. */
  readonly calendar?: true
  /** Only where nothing speaks of business. */
  readonly plain?: true
}
export type EventRule = {
  readonly event: LifeEvent
  /** `whose` says whose it is. */ readonly pattern: string
  /** Only of somebody named as theirs. */ readonly theirs?: true
  /** It is of a day to come. */ readonly ahead?: true
  /** It says itself that something is not so. */ readonly denies?: true
}
/** `word` and `name`. */
export type TieRule = { readonly pattern: string }
export type BoundaryWords = {
  readonly rules: readonly BoundaryRule[]
  /** `aside`: only where no other kind is named. */
  readonly kinds: readonly (readonly [pattern: string, kinds: readonly GiftKind[], aside?: true])[]
  readonly received: RegExp
  readonly both: RegExp
  /** A sentence that names no gift and none of these is of something else. */
  readonly hints: RegExp
  /** Between two of a list. */
  readonly goesOn: RegExp
  /** Right before what a rule can begin with. */
  readonly opens: RegExp
  /** Where a sentence says this, it sets no rule, */
  readonly never: RegExp
  /** nor this, if it does not surely speak of one. */
  readonly notARule: RegExp
  readonly surely: RegExp
  /** Offices, laws and firms' rules by which gifts are refused. */
  readonly evidence: RegExp
  /** A sum up to which something is allowed, where no gift is named. */
  readonly ofSums: RegExp
  /** By currency, sums above which nobody speaks of a gift. */
  readonly most: Readonly<Record<string, number>>
  /** Said after what is allowed, of all the rest. */
  readonly remainder: RegExp
  /** All that could be given, of whatever kind. */
  readonly generic: RegExp
  /** Evidence counts for nothing beside it. */
  readonly unlike: RegExp
  readonly perYear: RegExp
  readonly amounts: readonly (readonly [word: string, amount: number])[]
  readonly currencies: readonly (readonly [words: readonly string[], code: string])[]
}
export type BoundaryRule = {
  readonly pattern: string
  readonly allows: 'nothing' | 'within'
  /** Only with an amount of money. */
  readonly money?: true
  /** Only where its sentence names a kind of gift as well, */
  readonly gift?: true
  /** or speaks of a rule, */
  readonly sure?: true
  /** or of whoever makes such rules, or is bound by them, */
  readonly evident?: true
  /** It speaks of a rule by itself, whatever business stands beside it. */
  readonly surest?: true
  /** or where it begins what is said. */
  readonly opens?: true
  readonly kinds?: readonly GiftKind[]
}
