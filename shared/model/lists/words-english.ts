/**
 * How a filter is said in English: one line a way of saying it. `a|b` is one word or the other, `(a)` may be left out, `<…>` is a place for what
 * varies. The condition has the same places. Where two lines fit, the one that takes more words is meant; then the first. A second
 * language is another file like this one.
 */
export type WordLine = readonly [says: string, condition: Readonly<Record<string, unknown>>]

/** Said around conditions, and saying nothing by themselves. */
export const between: ReadonlySet<string> = new Set(
  (
    'and with who whom that are is was were the a an any all of have has had having people person everyone everybody those my our we i ive ' +
    'me us but also plus they their them where which somebody someone show find list only been still for'
  ).split(' '),
)
export const or: ReadonlySet<string> = new Set(['or'])
export const not: ReadonlySet<string> = new Set(
  "not no without lacking haven't hasn't havent hasnt isn't aren't don't doesn't isnt arent except".split(' '),
)

export const numbers: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30, forty: 40, sixty: 60, ninety: 90 },
}
/** Days of each. */
export const units: Readonly<Record<string, number>> = {
  ...{ day: 1, days: 1, week: 7, weeks: 7, fortnight: 14, fortnights: 14, month: 30, months: 30 },
  ...{ quarter: 91, quarters: 91, year: 365, years: 365 },
}

const touch = 'spoken|spoke|talked|speak|talk|contacted|met|seen|heard'
const span = '(for|in|within|over) (the) (over|last|past) (more) (than)'
const last = (when: Readonly<Record<string, unknown>>) => ({ is: 'last', when })
const over = last({ how: 'over', days: '<days>' })
const within = last({ how: 'within', days: '<days>' })
const without = 'no|without|missing|lacking'
const lacks = (words: string, what: string): WordLine => [
  `${without} (a|an|any|their|the) ${words}`,
  { is: 'missing', what },
]
const refuse = "not|haven't|hasn't|havent|hasnt"

export const english: readonly WordLine[] = [
  ['client|clients', { is: 'side', side: 'client' }],
  ['colleague|colleagues', { is: 'side', side: 'colleague' }],
  ['tagged|tag|tags (with|as) <tag>', { is: 'tag', tag: '<tag>' }],
  ['titled|title (with) <words>', { is: 'title', text: '<words>' }],
  ['role|job (of|as) <words>', { is: 'title', text: '<words>' }],
  ['named|called|name (of) <words>', { is: 'name', text: '<words>' }],

  ['at|from|in|of|within|works|work|working (at|for|in) <organisation>', { is: 'organisation', id: '<organisation>' }],
  ['in|near|from|around|living|based (in|near) <words>', { is: 'place', text: '<words>' }],

  ['executive|executives', { is: 'level', level: 'executive' }],
  ['manager|managers', { is: 'level', level: 'manager' }],
  ['practitioner|practitioners', { is: 'level', level: 'practitioner' }],
  ['support level|staff', { is: 'level', level: 'support' }],
  ['level <level>', { is: 'level', level: '<level>' }],

  [`${refuse} (been) ${touch} (with|to|from) ${span} <days>`, over],
  [`${refuse} (been) in touch (with) ${span} <days>`, over],
  [`no|without contact|word ${span} <days>`, over],
  ['silent|quiet (for|over) (more) (than) <days>', over],
  ['last contact|contacted|spoken|spoke|met|seen (with|to) (more|over) (than) <days> ago', over],
  ['last contact|contacted|spoken|spoke|met|seen (with|to) within|in (the) (last|past) <days>', within],
  [`${touch} (with|to|from) within|in (the) (last|past) <days>`, within],
  ['in touch within|in (the) (last|past) <days>', within],
  [`never (been) ${touch} (with|to|from)`, last({ how: 'never' })],
  ['never (been) in touch (with)', last({ how: 'never' })],
  ['no contact (ever|yet)', last({ how: 'never' })],
  ['last contact|contacted|spoken|spoke|met|seen (with|to) before <day>', last({ how: 'before', day: '<day>' })],
  ['last contact|contacted|spoken|spoke|met|seen (with|to) after|since <day>', last({ how: 'after', day: '<day>' })],
  [`${refuse} (been) ${touch} (with|to|from) since <day>`, last({ how: 'before', day: '<day>' })],
  [
    'first contact|spoken|spoke|met|known (with|to) before <day>',
    { is: 'first', when: { how: 'before', day: '<day>' } },
  ],
  [
    'first contact|spoken|spoke|met|known (with|to) after|since <day>',
    { is: 'first', when: { how: 'after', day: '<day>' } },
  ],
  [
    'first contact|spoken|spoke|met (with|to) within|in (the) (last|past) <days>',
    { is: 'first', when: { how: 'within', days: '<days>' } },
  ],

  ['birthday|birthdays within|in (the) (next) <days>', { is: 'date', kind: 'birthday', days: '<days>' }],
  ['anniversary|anniversaries within|in (the) (next) <days>', { is: 'date', kind: 'anniversary', days: '<days>' }],
  ['date|dates|milestone|milestones within|in (the) (next) <days>', { is: 'date', kind: 'any', days: '<days>' }],

  lacks('birthday', 'birthday'),
  lacks('email|e-mail|mail (address)', 'email'),
  lacks('phone|telephone (number)', 'phone'),
  lacks('address', 'address'),
  lacks('role|title|job', 'role'),
  lacks('organisation|company|firm', 'organisation'),
  lacks('photo|picture', 'photo'),
  lacks('zone', 'zone'),
  lacks('time zone', 'zone'),
  lacks('pronunciation', 'say'),

  ['open promise|promises', { is: 'promise', what: 'any' }],
  ['promise|promises (open)', { is: 'promise', what: 'any' }],
  ['i|we promised|owe', { is: 'promise', what: 'mine' }],
  ['promise|promises of mine', { is: 'promise', what: 'mine' }],
  ['they promised|owe', { is: 'promise', what: 'theirs' }],
  ['promise|promises of theirs', { is: 'promise', what: 'theirs' }],
  ['overdue|late (promise|promises)', { is: 'promise', what: 'overdue' }],
  ['open ask|asks', { is: 'promise', what: 'ask' }],
  ['ask|asks (open)', { is: 'promise', what: 'ask' }],

  ['sensitive|guarded (fact|facts)', { is: 'sensitive' }],
  ['boundary|boundaries', { is: 'boundary' }],
  ['tie|ties|tied to <person>', { is: 'tie', to: '<person>', kind: null }],
  ['<kin> of <person>', { is: 'tie', to: '<person>', kind: '<inverse>' }],
  ['<kin>', { is: 'tie', to: null, kind: '<kin>' }],

  ['losing touch', { is: 'rhythm', what: 'losing' }],
  ['due (for) (contact)', { is: 'rhythm', what: 'due' }],
  ['own rhythm|cadence', { is: 'rhythm', what: 'own' }],
  ['rhythm|cadence of their own', { is: 'rhythm', what: 'own' }],
  [`${without} (a|any) rhythm|cadence`, { is: 'rhythm', what: 'none' }],
  ['retired', { is: 'retired' }],
  ['dead|died|deceased', { is: 'dead' }],

  [`${without} (a|an|any|their) <field>`, { is: 'field', fieldId: '<field>', test: 'empty', value: '' }],
  ['<field> missing|empty', { is: 'field', fieldId: '<field>', test: 'empty', value: '' }],
  ['<field> is <words>', { is: 'field', fieldId: '<field>', test: 'is', value: '<words>' }],
  ['<field> contains|has <words>', { is: 'field', fieldId: '<field>', test: 'has', value: '<words>' }],
  ['<field> (filled)', { is: 'field', fieldId: '<field>', test: 'filled', value: '' }],

  // a tag or an organisation by its bare name
  ['<tag>', { is: 'tag', tag: '<tag>' }],
  ['<organisation>', { is: 'organisation', id: '<organisation>' }],
]
