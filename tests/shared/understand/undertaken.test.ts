import { describe, expect, test } from 'vitest'
import { understand } from '../../../shared/model/understand/understand.ts'

/** A Wednesday. */
const today = '2026-05-06'
const undertaken = (text: string) =>
  understand(text, { today, people: [] }).flatMap((one) =>
    one.kind === 'promise' || one.kind === 'ask' || one.kind === 'to-do' ? [{ by: one.by, due: one.due ?? null }] : [],
  )

const mine: readonly (readonly [words: string, due: string | null])[] = [
  ['Will drop him a line about the warranty', null],
  ["I've said I'll chase the insurer by Monday", '2026-05-11'],
  ['must remember to send Joan a card', null],
  ["We'll turn the comments around by 15 May", '2026-05-15'],
  ['Have to put together a shortlist for her by the 20th', '2026-05-20'],
  ['I agreed to review the lease before Friday', '2026-05-08'],
  ["I'll have the model with her by Tuesday", '2026-05-12'],
  ['She asked me to look over the contract', null],
  ['Asked for a call with our tax team next week', null],
  ['She needs the signed form back by 12 May', '2026-05-12'],
  ['Lena is after two case studies from us', null],
  ['Promised to lend him my copy of the book', null],
  ['Follow up with Ines on Monday', '2026-05-11'],
  ["I'm going to ask Sarah for the template", null],
  ['Note to self: call the bank on Friday', '2026-05-08'],
  ['I will be sending him the figures on Monday', '2026-05-11'],
  ['Should send over the engagement letter by Friday', '2026-05-08'],
  ['Owe Beth lunch and the benchmark report', null],
  ["Gave her my word I'd keep the slot open until June", null],
  ["She'd be grateful for an intro to Leo", null],
  ['He requested a copy of the audit report', null],
  ["he's keen to get our thoughts on the draft by Friday", '2026-05-08'],
  ['My homework: read the term sheet by Monday', '2026-05-11'],
  ['Me to send contract', null],
  ['- send Ola the term sheet by Friday', '2026-05-08'],
  ['I can let her have the numbers by Friday', '2026-05-08'],
  ["Reminder to self - get Kofi's visa letter signed by Friday", '2026-05-08'],
  ['He wants to see our ISO certificate, will send', null],
  ["told them they'd have our answer by Monday", '2026-05-11'],
  ['I volunteered to write up the notes', null],
  ['Must ask Siobhan about the grant by Friday', '2026-05-08'],
  ['Diarise: renew her policy by 30 June', '2026-06-30'],
  ['Chase DVLA for her Thursday', '2026-05-07'],
  ['They need our bank details asap', null],
  ['Could I let him have a copy of the will, he asked', null],
  ['She was asking for a discount on the renewal', null],
  ["He's asked me to be a referee", null],
  ['wants us to run the workshop again', null],
  ['From me: the fee note by Friday', '2026-05-08'],
  ['I have to renew his licence before 1 July', '2026-07-01'],
  ['I said yes to drafting the charter by 22 May', '2026-05-22'],
]
const theirs: readonly (readonly [words: string, due: string | null])[] = [
  ["He'll send the org chart tomorrow", '2026-05-07'],
  ['He promised to come back to me by Friday', '2026-05-08'],
  ['Raj will confirm the budget by 20 May', '2026-05-20'],
  ['His lawyer to send the redline on Monday', '2026-05-11'],
  ['Legal will revert by Thursday', '2026-05-07'],
  ["says he'll speak to his partner about the fee", null],
  ['He is to get the keys cut for us', null],
  ['Karen owes us an answer on the retainer', null],
  ['Their finance team will pay the invoice on Friday', '2026-05-08'],
  ['We agreed that she would bring the drawings', null],
  ["He'll get back to me after the holidays", null],
  ["He'll share the board paper as soon as it's final", null],
  ['Her PA is arranging the hotel for us', null],
  ['Jo to send bank details', null],
  ['She says the contract will be with us by Monday', '2026-05-11'],
  ['He reckons he can get us the data by Friday', '2026-05-08'],
  ["Ravi's going to see if his boss will sponsor the event", null],
  ['Jess is looking into the VAT question for us', null],
  ['Klaus said to expect the purchase order on Monday', '2026-05-11'],
  ["Mira's team will run the tests and report back by 18 May", '2026-05-18'],
  ['HR will confirm her start date', null],
  ["He'll sign and return it by post", null],
  ["Ahmed swore he'd pay by Friday", '2026-05-08'],
  ['He would be happy to host us in June', null],
  ['They agreed to pay by 30 May', '2026-05-30'],
]

describe('what is for me to do, whether promised, asked or noted', () => {
  test.each(mine)('%s', (text, due) => {
    expect(undertaken(text)).toEqual([{ by: 'me', due }])
  })
})

describe('what they undertake to do', () => {
  test.each(theirs)('%s', (text, due) => {
    expect(undertaken(text)).toEqual([{ by: 'them', due }])
  })
})

describe('nobody undertakes anything for anybody', () => {
  test.each([
    "She won't be sending the deck",
    "If they sign, I'll send the contract",
    'I sent the deck yesterday',
    'He promised the files last month and delivered',
    "He'll be away until Monday",
    'They will move to Berlin next year',
    "I'd love to see that",
    'The team will grow to twelve',
    "He'll have his operation on 12 May",
    'He plans to buy a boat',
    'He wants a divorce',
    'It will take three weeks',
    'Apparently the competitor will cut prices by Friday',
    'She needs a holiday',
    'We talked about who should send the report',
    'I should have sent it on Friday',
    'He said he would have called but forgot',
    'She will celebrate with her sister on Saturday',
    "I'm flying to Oslo on Monday",
    "He'll see the doctor on Monday",
    "She'll visit her mother on Sunday",
    "I'm meeting her again on Thursday",
    'we meet again on 20 May',
    'The report is due Friday',
    'He asked about the fee',
    "He'll never agree to that",
    'She calls her mum every Sunday',
    'she signs off on everything over 10k',
    'We must be careful with this one',
    'He promised himself a holiday',
    "I promised my wife I'd be home by six",
    'She said she would like a break',
    'He said it would rain on Friday',
    "He'd love to visit Japan",
    'Her daughter wants to be a vet',
    'They need a bigger house',
    'I have to say he looked tired',
    'I should know by now',
    "I'll believe it when I see it",
    'They will be sorry to see us go',
    'The new rules will apply from Monday',
    'That will take us to June',
    'We can send it if he wants',
    'Was to send the deck but she cancelled',
    "She didn't ask for anything",
    "I won't call her before Monday",
    "Told him we don't send samples",
    'She always brings cake',
    'Son will play for the county on Saturday',
    'He must give up smoking',
    'He ought to see a doctor',
    'He is to be best man at a wedding',
    'He asked after my mother',
    'Neighbour offered him 400k for the field',
    'They promised him a raise',
    'The council promised a new road by June',
    'my wife will call the plumber',
    "He's giving a talk in Dublin on 20 May",
    "He's writing a novel",
    "He's paying off his mortgage by Christmas",
    "He'll give golf another go",
  ])('%s', (text) => {
    expect(undertaken(text)).toEqual([])
  })
})
