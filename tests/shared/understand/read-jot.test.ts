import { describe, expect, test } from 'vitest'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { understand, type FactCategory, type FollowUpReading } from '../../../shared/model/understand/index.ts'

const today = '2026-11-18' // a Wednesday
const people = [
  { id: 'ann', name: 'Ann Lee' },
  { id: 'bob', name: 'Bob Ó Briain' },
]
/** All but who is named, which is said beside the rest: see names.test.ts. */
const told = (text: string) =>
  understand(text, { today, people }).filter(({ kind }) => kind !== 'person' && kind !== 'tie')
const read = (text: string) =>
  told(text).map(({ key: _key, start: _start, end: _end, because: _because, person: _person, ...reading }) => reading)
const undertaken = (text: string) => read(text).filter((one) => 'by' in one)

type Said = [text: string, by: FollowUpReading['by'], words: string, due?: string]
const followUp = (kind: FollowUpReading['kind'], by: FollowUpReading['by'], text: string, due?: string) =>
  due === undefined ? { kind, by, text } : { kind, by, text, due }

describe('promises', () => {
  test.each<Said>([
    ["I said she'd have our note by Thursday", 'me', 'Our note', '2026-11-19'],
    ['I said she’d have our note by Wednesday', 'me', 'Our note', '2026-11-25'],
    ['I promised to send the deck tomorrow', 'me', 'Send the deck', '2026-11-19'],
    ["I'll send Ann the paper by 12 June", 'me', 'Send Ann the paper', '2027-06-12'],
    ["I'll send @Ann the “Blue” paper by 12 June", 'me', 'Send Ann the “Blue” paper', '2027-06-12'],
    ["I'll send on Friday the paper", 'me', 'Send the paper', '2026-11-20'],
    ["I'll call her on Thursday week", 'me', 'Call her', '2026-11-26'],
    ["We'll also send it on 12 June at 10:30", 'me', 'Send it', '2027-06-12'],
    ["I'm going to introduce her to Bob", 'me', 'Introduce her to Bob'],
    ['Promised Ann the deck by Friday', 'me', 'The deck', '2026-11-20'],
    ['Will send the deck Friday', 'me', 'Send the deck', '2026-11-20'],
    ["I'll send the notes of 3 May by Friday", 'me', 'Send the notes of 3 May', '2026-11-20'],
    ["I'll send the Friday report by Monday", 'me', 'Send the Friday report', '2026-11-23'],
    ["I'll send Thursday's notes", 'me', "Send Thursday's notes"],
    ["I'll send the 3 May 2020 minutes", 'me', 'Send the 3 May 2020 minutes'],
    ['he will send the figures next week', 'them', 'Send the figures', '2026-11-27'],
    ["he'll get back to us by Monday", 'them', 'Get back to us', '2026-11-23'],
    ["She said she'd introduce us to the board", 'them', 'Introduce us to the board'],
    ['He promised us a decision by the end of the month', 'them', 'A decision', '2026-11-30'],
    ['Bob will send the contract by Friday', 'them', 'Bob will send the contract', '2026-11-20'],
    ['Dr. Smith will call tomorrow', 'them', 'Dr. Smith will call', '2026-11-19'],
    ['I owe her a call', 'me', 'A call'],
    ["I'll send the report by mid-March", 'me', 'Send the report', '2027-03-15'],
    ['Her assistant will send the diary tomorrow', 'them', 'Her assistant will send the diary', '2026-11-19'],
  ])('%j', (text, by, words, due) => {
    expect(read(text)).toEqual([followUp('promise', by, words, due)])
  })

  test('a date that names no certain day is left in the words and gives no due date', () => {
    expect(read("I'll send flowers by 31 June")).toEqual([followUp('promise', 'me', 'Send flowers by 31 June')])
    expect(read("I'll send the deck last Thursday")).toEqual([followUp('promise', 'me', 'Send the deck last Thursday')])
  })

  test.each([
    "I won't send the deck",
    'I will not send it',
    "I didn't promise to send it",
    'Will she send the deck?',
    'She might send the deck',
    'I think he will send it',
    'If the board agrees, she will send the figures',
    'She said "I\'ll send it tomorrow"',
    'I sent the deck yesterday',
    'She will move to Berlin in May',
    'The contract will be ready Thursday',
    "We'll see",
    "I'd love to",
  ])('%j promises nothing', (text) => {
    expect(undertaken(text)).toEqual([])
  })
})

describe('asks and to-dos', () => {
  test.each<['ask' | 'to-do', ...Said]>([
    ['ask', 'she asked for the reference', 'me', 'The reference'],
    ['ask', 'Ann asked for the reference by Thursday', 'me', 'The reference', '2026-11-19'],
    ['ask', 'She asked me to call on Friday', 'me', 'Call', '2026-11-20'],
    ['ask', 'She asked whether we could send the reference', 'me', 'Send the reference'],
    ['ask', 'Ann wants us to review the draft by 3/12', 'me', 'Review the draft', '2026-12-03'],
    ['ask', 'We were asked for a quote', 'me', 'A quote'],
    ['to-do', 'I asked Bob for the figures by Friday', 'them', 'The figures', '2026-11-20'],
    ['to-do', 'need to chase the invoice', 'me', 'Chase the invoice'],
    ['to-do', 'I should really call her', 'me', 'Call her'],
    ['to-do', '- [ ] remember to buy flowers tomorrow', 'me', 'Buy flowers', '2026-11-19'],
    ['to-do', 'to do: call the bank', 'me', 'Call the bank'],
    ['to-do', 'Send her the deck by Friday', 'me', 'Send her the deck', '2026-11-20'],
  ])('%s: %j', (kind, text, by, words, due) => {
    expect(read(text)).toEqual([followUp(kind, by, words, due)])
  })

  test('the day they asked is not mistaken for the day it is due', () => {
    expect(read('she asked for the figures on Thursday')).toEqual([followUp('ask', 'me', 'The figures on Thursday')])
  })

  test.each([
    'she asked how Tom was',
    'We asked for the figures',
    'We recently asked for the figures',
    'Call with Ann on Thursday',
  ])('%j asks nothing of us', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('milestones', () => {
  test.each<[string, string, object, 'yearly' | 'once']>([
    ["Aoife's results come 21 August", "Aoife's results", { year: 2027, month: 8, day: 21 }, 'once'],
    ['Her results come today', 'Her results', { year: 2026, month: 11, day: 18 }, 'once'],
    ["her son's exams start on 3 June", "Her son's exams start", { year: 2027, month: 6, day: 3 }, 'once'],
    ['Ann graduates on 12 July', 'Ann graduates', { year: 2027, month: 7, day: 12 }, 'once'],
    ['Her surgery is on the 12th', 'Her surgery', { year: 2026, month: 12, day: 12 }, 'once'],
    ['The trial starts on Monday', 'The trial starts', { year: 2026, month: 11, day: 23 }, 'once'],
    ['birthday 12 June', 'Birthday', { month: 6, day: 12 }, 'yearly'],
    ['12 June is her birthday', 'Birthday', { month: 6, day: 12 }, 'yearly'],
    ["Eva's birthday is on the 12th of June", "Eva's birthday", { month: 6, day: 12 }, 'yearly'],
    ['Her birthday is 29 February', 'Birthday', { month: 2, day: 29 }, 'yearly'],
    ['born 12 June 1974', 'Birthday', { month: 6, day: 12, year: 1974 }, 'yearly'],
    ['birthday 12 June 2027', 'Birthday', { month: 6, day: 12 }, 'yearly'],
    ['her 50th birthday is on 12 June', 'Birthday', { month: 6, day: 12, year: 1977 }, 'yearly'],
    ['Tom turns 40 on 12 June', "Tom's birthday", { month: 6, day: 12, year: 1987 }, 'yearly'],
    ["Ann's husband turns fifty on 12 June", "Ann's husband's birthday", { month: 6, day: 12 }, 'yearly'],
    [
      'Her daughter Mia turns 18 on 12 June',
      "Her daughter Mia's birthday",
      { month: 6, day: 12, year: 2009 },
      'yearly',
    ],
    [
      'Their 25th wedding anniversary is on 12 June',
      'Wedding anniversary',
      { month: 6, day: 12, year: 2002 },
      'yearly',
    ],
    ['name day 19 March', 'Name day', { month: 3, day: 19 }, 'yearly'],
    ["She's getting married on 12 June", 'Getting married', { year: 2027, month: 6, day: 12 }, 'once'],
    ["Aoife's results come mid-August", "Aoife's results", { year: 2027, month: 8 }, 'once'],
    ['Daughter Eva starts university in September', 'Daughter Eva starts university', { year: 2027, month: 9 }, 'once'],
    ['She will move to Berlin in May', 'Will move to Berlin', { year: 2027, month: 5 }, 'once'],
    ['wedding anniversary 3 May 2001', 'Wedding anniversary', { month: 5, day: 3, year: 2001 }, 'yearly'],
  ])('%j', (text, title, date, recurs) => {
    expect(read(text)).toEqual([
      {
        kind: 'milestone',
        title,
        date: knownDate(date),
        repeats: { every: recurs === 'yearly' ? 'year' : 'once' },
      },
    ])
  })

  test.each([
    'birthday 31 June',
    'the launch is 29 February',
    'She flies home tonight',
    'my birthday is 12 June',
    'The meeting is on Thursday',
    'lunch on Thursday',
    "Aoife's results came 21 August",
    "Aoife's results might come 21 August",
    "I'll be at 5 March Street",
  ])('%j names none', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'milestone')).toEqual([])
  })
})

describe('facts', () => {
  test.each<[string, FactCategory, string]>([
    ["Her father has Parkinson's", 'health', "Her father has Parkinson's"],
    ['She’s allergic to “Blue” cheese', 'health', 'She’s allergic to “Blue” cheese'],
    ['loves sailing', 'interest', 'Loves sailing'],
    ['She loves sailing', 'interest', 'Loves sailing'],
    ['Ann plays the cello', 'interest', 'Ann plays the cello'],
    ['has two kids', 'family', 'Has two kids'],
    ['2 kids, both at school', 'family', '2 kids, both at school'],
    ['vegetarian', 'taste', 'Vegetarian'],
    ["doesn't eat meat", 'taste', "Doesn't eat meat"],
    ['worried about the merger', 'worry', 'Worried about the merger'],
    ['wants to retire at 60', 'goal', 'Wants to retire at 60'],
    ['lives in Cork', 'home', 'Lives in Cork'],
  ])('%j is of %s', (text, category, words) => {
    expect(read(text)).toEqual([{ kind: 'fact', category, text: words }])
  })

  test.each([
    'I love sailing',
    'loves the proposal',
    'His wife called',
    'Talked about his daughter',
    'Met Ann and her husband.',
    'Does she love sailing?',
    'ok',
  ])('%j holds none', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('a whole jot', () => {
  const jot =
    "Good call with @Ann Lee. She loves sailing, and I'll send her the paper by Friday; Bob will send the figures next week.\nDaughter Eva starts university in September. birthday 12 June"
  const suggestions = told(jot)

  test('gives everything that is in it, in reading order', () => {
    expect(suggestions.map(({ kind }) => kind)).toEqual(['fact', 'promise', 'promise', 'milestone', 'milestone'])
    expect(understand(jot, { today, people }).map(({ start }) => start)).toEqual(
      understand(jot, { today, people })
        .map(({ start }) => start)
        .toSorted((a, b) => a - b),
    )
  })

  test('says where in the text each was read, and whom it names', () => {
    expect(suggestions.map(({ start, end }) => jot.slice(start, end))).toEqual([
      'She loves sailing',
      "I'll send her the paper by Friday",
      'Bob will send the figures next week',
      'Daughter Eva starts university in September',
      'birthday 12 June',
    ])
    expect(suggestions.map(({ person }) => person)).toEqual([undefined, undefined, 'bob', undefined, undefined])
  })

  test('says by which words each was read', () => {
    expect(
      suggestions.map(({ because = [] }) => because.map(({ start, end }) => jot.slice(start, end).trim())),
    ).toEqual([
      ['She loves sailing'],
      ["I'll send", 'Friday'],
      ['Bob will send', 'next week'],
      ['starts university', 'September'],
      ['birthday', '12 June'],
    ])
  })

  test('keys stay while their part reads the same, wherever it moves and whatever is typed around it', () => {
    const keys = (text: string) => told(text).map(({ key }) => key)
    const [key] = keys('She loves sailing.')
    expect(keys('New first line.\nShe loves sailing. And m')).toEqual([key])
    expect(keys('She loves  sailing.')).toEqual([key])
    expect(keys('She loves skiing.')).not.toEqual([key])
  })

  test('the same words twice have two keys', () => {
    const keys = told('She loves sailing. She loves sailing.').map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  test('a person is named by whole or first name, without accents, and two in one part are nobody’s guess', () => {
    const person = (text: string) => told(text)[0]?.person
    expect(person('bob o briain lives in Cork')).toBe('bob')
    expect(person("I'll introduce Ann to Bob")).toBeUndefined()
    expect(person('Annabel loves sailing')).toBeUndefined()
  })
})

describe('life events', () => {
  test.each<[string, string, string, string | null]>([
    ['She was promoted to partner', 'promoted', '', null],
    ['Her father is back in hospital', 'hospital', 'her father', null],
    ['He broke his left ankle', 'accident', '', null],
    ['Her baby was born yesterday', 'birth', 'her baby', '2026-11-17'],
    ['Her father died yesterday', 'death', 'her father', '2026-11-17'],
    ['Her father died on 12 November', 'death', 'her father', '2026-11-12'],
    ['Siobhan’s father died', 'death', 'Siobhan’s father', null],
  ])('%j is one of %s', (text, event, relative, on) => {
    expect(read(text)).toEqual([{ kind: 'life-event', event, relative, on }])
  })

  test('of long ago are dates or facts, and no news', () => {
    expect(read('They got married on 3 May 2001').some(({ kind }) => kind === 'life-event')).toBe(false)
  })
})
