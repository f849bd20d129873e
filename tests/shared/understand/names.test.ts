/** Names as people write them: spotted whole, whatever they are made of, and nothing else taken for one. */
import { describe, expect, test } from 'vitest'
import { understand } from '../../../shared/model/understand/understand.ts'

const namesIn = (text: string, people: readonly string[] = []): readonly string[] =>
  understand(text, { today: '2026-11-21', people: people.map((name) => ({ id: name, name })) }).flatMap((one) =>
    one.kind === 'person' ? [one.name] : [],
  )

/** The text, and the names in it in order. */
type Case = readonly [text: string, ...names: string[]]
const cases: readonly Case[] = [
  // particles
  ['Met Joost van der Meer', 'Joost van der Meer'],
  ['Met Willem de Vries today', 'Willem de Vries'],
  ['Lunch with Ludwig von Hagen', 'Ludwig von Hagen'],
  ['Spoke to Carla dos Santos', 'Carla dos Santos'],
  ['Spoke to Ana da Silva', 'Ana da Silva'],
  ['Met Luca di Stefano and Paolo', 'Luca di Stefano', 'Paolo'],
  ['Met Gonzague de la Tour', 'Gonzague de la Tour'],
  ['Met Omar bin Khalid', 'Omar bin Khalid'],
  ['Met Rhys ap Gwilym', 'Rhys ap Gwilym'],
  ['Call from Jeroen ten Cate', 'Jeroen ten Cate'],
  ['Call from Sanne op de Beek', 'Sanne op de Beek'],
  ['Call from Peter zu Salm', 'Peter zu Salm'],
  ['Met Juan y Medio', 'Juan y Medio'],
  ['Met Hugo van Rijn', 'Hugo van Rijn'],
  ['Met Charles de Gaulle', 'Charles de Gaulle'],
  // Irish and Scottish
  ['Call with Siobhán Ní Bhriain', 'Siobhán Ní Bhriain'],
  ['Call with Orla Nic Dhonnchadha', 'Orla Nic Dhonnchadha'],
  ['Call with Seán Ó Briain', 'Seán Ó Briain'],
  ['Call with Máire Uí Néill', 'Máire Uí Néill'],
  ["Met Liam O'Dowd", "Liam O'Dowd"],
  ['Met Liam O’Dowd', 'Liam O’Dowd'],
  ["O'Dowd rang", "O'Dowd"],
  ["Liam O'Dowd's daughter rang", "Liam O'Dowd"],
  ['Met Fiona McAllister', 'Fiona McAllister'],
  ['Met Angus MacLeod', 'Angus MacLeod'],
  ['Met Ewan Mac Giolla', 'Ewan Mac Giolla'],
  ['Tadhg rang', 'Tadhg'],
  ['Caoimhe and Oisín were there', 'Caoimhe', 'Oisín'],
  ['Lunch with Sean Fitzgerald', 'Sean Fitzgerald'],
  ['Met Niamh Ní Chonaill-Byrne', 'Niamh Ní Chonaill-Byrne'],
  // Icelandic and Nordic
  ['Met Guðrún Jónsdóttir', 'Guðrún Jónsdóttir'],
  ['Met Þórður Sigurðsson', 'Þórður Sigurðsson'],
  ['Met Björk Guðmundsdóttir', 'Björk Guðmundsdóttir'],
  ['Æsa said yes', 'Æsa'],
  ['Met Søren Ørsted', 'Søren Ørsted'],
  ['Met Åsa Lindqvist', 'Åsa Lindqvist'],
  ['Met Lars-Erik Nyberg', 'Lars-Erik Nyberg'],
  // hyphens and initials
  ['Met Anne-Marie Smith-Jones', 'Anne-Marie Smith-Jones'],
  ['Met J. P. Morgan-Lee', 'J. P. Morgan-Lee'],
  ['Met J.P. Morgan-Lee', 'J.P. Morgan-Lee'],
  ['Met Jean-Luc Fontanel', 'Jean-Luc Fontanel'],
  ['Met Ana-Lucía', 'Ana-Lucía'],
  ['Met Mary J. Blythe', 'Mary J. Blythe'],
  ['Met John F Kelly', 'John F Kelly'],
  ['Una-Rose laughed', 'Una-Rose'],
  ['Cheryl-Ann Dubois called', 'Cheryl-Ann Dubois'],
  // titles
  ['Mr Tanaka retires', 'Tanaka'],
  ['Mrs. Keogh rang', 'Keogh'],
  ['Dr. Smith will call', 'Smith'],
  ['Dr Priya Nair called', 'Priya Nair'],
  ['Prof. Lindgren asked', 'Lindgren'],
  ['Herr Doktor Winkler has left', 'Winkler'],
  ['Signora Ricci called', 'Ricci'],
  ['Ms. Pilar Ibáñez is here', 'Pilar Ibáñez'],
  ['Sir Alan Hargreave was there', 'Alan Hargreave'],
  ['Lady Ottoline sent regards', 'Ottoline'],
  // mentions
  ['@Dana called', 'Dana'],
  ['@Dana Whitcomb called', 'Dana Whitcomb'],
  ['Spoke to @xiadani', 'xiadani'],
  ['cc @Ann Lee and @Bob', 'Ann Lee', 'Bob'],
  // one word, at any place
  ['Dana called', 'Dana'],
  ['Call Dana', 'Dana'],
  ['Long talk with Priya', 'Priya'],
  ["Priya's car", 'Priya'],
  ['Priya’s car', 'Priya'],
  ['Priya, Tom and Ines', 'Priya', 'Tom', 'Ines'],
  ['with Kwame & Adwoa', 'Kwame', 'Adwoa'],
  ['Present: Anneliese, Bas', 'Anneliese', 'Bas'],
  ['(Dana was late)', 'Dana'],
  ['- Anil asked', 'Anil'],
  ['1) Anil asked', 'Anil'],
  ['Anil??', 'Anil'],
  ['Spoke with Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
  ['Met İpek', 'İpek'],
  // names that are words, months or places
  ['Will said yes', 'Will'],
  ['Will send it', ...[]],
  ['Mark the date', ...[]],
  ['Spoke to Mark', 'Mark'],
  ['Grace period agreed', ...[]],
  ['Talked to Grace', 'Grace'],
  ['Lunch in May', ...[]],
  ['May rang', 'May'],
  ['Met in April', ...[]],
  ['April called', 'April'],
  ['Call with June Carter', 'June Carter'],
  ['See you in June', ...[]],
  ['Flight to Florence', ...[]],
  ['Florence rang', 'Florence'],
  ['The Charlotte office is closed', ...[]],
  ['Met Charlotte', 'Charlotte'],
  ['Offices in Austin and Sydney', ...[]],
  ['Bill the client', ...[]],
  ['Bill Keane called', 'Bill Keane'],
  ['Hope all is well', ...[]],
  ['Met Hope', 'Hope'],
  ['Rose garden is lovely', ...[]],
  ['Chase the invoice', ...[]],
  ['Sunny day', ...[]],
  // no people
  ['Wells Fargo wants signatures', ...[]],
  ['Morgan Stanley takes scans', ...[]],
  ['Call with Siemens', ...[]],
  ['Demo in Microsoft Teams', ...[]],
  ['Dinner at Claridge Hotel', ...[]],
  ['Project Orion is late', ...[]],
  ['The Martin account', ...[]],
  ['Baker Street office', ...[]],
  ['Trinity College Dublin', ...[]],
  ['Happy Christmas to all', ...[]],
  ['Monday and Tuesday', ...[]],
  ['French and German lawyers', ...[]],
  ['The CFO and the COO', ...[]],
  ['St Patrick weekend', ...[]],
  ['Black Friday sale', ...[]],
  ['Her dog Max died', ...[]],
  ['Brexit again', ...[]],
  ['Parkinson law applies', ...[]],
  ['Acme Ltd and Foster Partners', ...[]],
  ['Lake Geneva trip', ...[]],
  ['Budget approved', ...[]],
  ['Everyone agreed', ...[]],
  ['Legal will call', ...[]],
  ['Jackson Hole conference', ...[]],
  // said to be people by what stands around them
  ['her brother Xolotl', 'Xolotl'],
  ['Her PA is called Quilla', 'Quilla'],
  ['his boss Ogechukwu', 'Ogechukwu'],
  ['Introduce me to Zbignia', 'Zbignia'],
  ['connect him to Hendrikje', 'Hendrikje'],
  ['Told Wexalia the news', 'Wexalia'],
  ['Comments from Willemtje and Bas', 'Willemtje', 'Bas'],
  ['Met Zorbas Papadopoulos', 'Zorbas Papadopoulos'],
  ['her CFO, Ronkele, agreed', 'Ronkele'],
  ['Husband is Pengfei', 'Pengfei'],
]

/** Handed over: found in any case, without accents, and in either order. */
const handed: readonly (readonly [text: string, person: string, ...names: string[]])[] = [
  ['siobhan rang', 'Siobhán Keeley', 'siobhan'],
  ['siobhán keeley rang', 'Siobhán Keeley', 'siobhán keeley'],
  ['spoke to guðrún', 'Guðrún Jónsdóttir', 'guðrún'],
  ['spoke to gudrun', 'Guðrún Jónsdóttir', 'gudrun'],
  ['Met Yamada Taro', 'Taro Yamada', 'Yamada Taro'],
  ['Met Taro Yamada', 'Yamada Taro', 'Taro Yamada'],
  ['Matsuda-san is a father', 'Matsuda Ryo', 'Matsuda'],
  ['met 山田太郎 today', '山田太郎', '山田太郎'],
  ['met 김민준 today', '김민준', '김민준'],
  ['Xochitl rang', 'Xochitl Quetzalli', 'Xochitl'],
  ['Quetzalli wants the deck', 'Xochitl Quetzalli', 'Quetzalli'],
  ['Ola Sadowska called', 'Aleksandra Sadowska', 'Ola Sadowska'],
  ['Howie Feldman called', 'Howard Feldman', 'Howie Feldman'],
  ["o'dowd rang", 'Liam O’Dowd'],
  ['Budget Till', 'Till Brandt', 'Till'],
  ['Bank holiday with Wells', 'Harriet Wells', 'Wells'],
  ['Will called', 'Will Frost', 'Will'],
  ['will call', 'Will Frost'],
  ['Paris called', 'Paris Devlin', 'Paris'],
  ['may be late', 'May Lin'],
  ['Van der Meer called', 'Joost van der Meer', 'Van der Meer'],
  ['Mx Sorrel was there', 'Sorrel Vance', 'Sorrel'],
]

describe('names', () => {
  test('there are 150 of them', () => expect(cases.length + handed.length).toBeGreaterThanOrEqual(150))
  test.each(cases.map(([text, ...names]) => ({ text, names })))('of “$text”: $names', ({ text, names }) => {
    expect(namesIn(text)).toEqual(names)
  })
  test.each(handed.map(([text, person, ...names]) => ({ text, person, names })))(
    'of “$text”, with $person there: $names',
    ({ text, person, names }) => {
      expect(namesIn(text, [person])).toEqual(names)
    },
  )

  test('the same first name is one name, and a longer one another', () => {
    expect(namesIn('Ann Lee rang. Ann Byrne too. Ann said so. Ann agreed.')).toEqual(['Ann Lee', 'Ann Byrne', 'Ann'])
  })
})
