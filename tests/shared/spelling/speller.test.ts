import { describe, expect, test } from 'vitest'
import { speller, type SpellingLanguage } from '../../../shared/model/spelling/speller.ts'
import { tokensIn } from '../../../shared/model/spelling/tokens.ts'
import { englishWords } from '../../support/english-words.ts'

const spellers = { british: speller(englishWords, 'british'), american: speller(englishWords, 'american') }
const wrongIn = (text: string, language: SpellingLanguage = 'british') =>
  tokensIn(text)
    .filter((token) => spellers[language].isWrong(token))
    .map(({ word }) => word)

describe('what is wrong', () => {
  test.each([
    ['She will recieve the lease tommorow.', ['recieve', 'tommorow']],
    ['the clients’s own wishs', ['wishs']],
    ['we dont know, they cant come', ['dont', 'cant']],
    ['see you on monday', ['monday']],
    ['ON MONDAY I MET HSE about GDPR and CEOs', []],
    ['Teh roof leaks. Tomorow we look. Wnat a day', ['Teh', 'Tomorow', 'Wnat']],
    ['on Wensday or in Febuary', ['Wensday', 'Febuary']],
  ])('in “%s” is %j', (text, wrong) => {
    expect(wrongIn(text)).toEqual(wrong)
  })

  test('a word that ends in ’s is as right as the word is', () => {
    expect(wrongIn("the solicitor's view, the solisitor’s fee")).toEqual(["solisitor's"])
  })

  test('British and American each have their own; -ize is British too', () => {
    expect(wrongIn('colour organise organize color analyze')).toEqual(['color', 'analyze'])
    expect(wrongIn('colour organise organize color analyze', 'american')).toEqual(['colour', 'organise'])
  })
})

describe('what is never looked at', () => {
  test.each([
    'write to keely@exmaple.com or http://exmaple.com/wrod, www.wrod.ie, exmaple.com',
    '@Siobhan #wrod file_nmae wrod.txt C:\\wrod v2beta 3rd A4s',
    'iPhone McGuinness LinkedIn DPhil PhDs HSE',
    'Größe приве́т 会议 naïveté',
    'a x I ot',
  ])('%s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })

  test('a capital inside a sentence is a name, and one that begins it too unless a common word is a slip away', () => {
    expect(wrongIn('Met Deloitte with Marek Kowalczyk of Czarnikow. Kowalczyk called.')).toEqual([])
    expect(wrongIn('Siobhan called\n- Keeley wrote\n“Padraig” said')).toEqual([])
  })

  test('a word of ten thousand letters, and a text of nothing but signs', () => {
    expect(wrongIn('x'.repeat(10_000))).toEqual([])
    expect(wrongIn("'’'’-'’ ((((( ….,;: \u202e\u0000")).toEqual([])
  })
})

/** Slips as people make them, written for this test. */
const slips: readonly (readonly [slip: string, meant: string])[] = (
  'recieve receive|teh the|definately definitely|tommorow tomorrow|seperate separate|occured occurred|acommodate accommodate|wich which|' +
  'becuase because|neccessary necessary|untill until|beleive believe|goverment government|adress address|enviroment environment|' +
  "freind friend|wierd weird|thier their|alot a lot|infact in fact|dont don't|didnt didn't|cant can't|buisness business|comittee committee|" +
  'embarass embarrass|existance existence|foriegn foreign|garantee guarantee|independant independent|knowlege knowledge|liason liaison|' +
  'maintainance maintenance|occassion occasion|persistant persistent|prefered preferred|publically publicly|recomend recommend|' +
  'relevent relevant|rythm rhythm|succesful successful|suprise surprise|truely truly|unfortunatly unfortunately|wether whether|' +
  'writting writing|discused discussed|meetign meeting|agian again|anniversery anniversary|birthdya birthday|daugther daughter|' +
  'coleague colleague|sugested suggested|responsability responsibility|managment management|oppurtunity opportunity|proposel proposal|' +
  'contarct contract|negociate negotiate|apparantly apparently|begining beginning|dissapoint disappoint|happend happened|' +
  'immediatly immediately|intrested interested|medecine medicine|nieghbour neighbour|noticable noticeable|questionaire questionnaire|' +
  'restaraunt restaurant|sincerly sincerely|vaccum vacuum|vegtable vegetable|wensday Wednesday|febuary February|monday Monday|wnat want|' +
  'taht that|adn and|waht what|wokr work|abotu about|alergic allergic|fizical physical|skool school|exersise exercise|retierment retirement|' +
  'surgury surgery|hosptial hospital|diabetis diabetes|colleauge colleague|schedual schedule|recieved received|acheive achieve'
)
  .split('|')
  .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)])

describe('what is offered', () => {
  test('is what was meant, first for nine slips in ten, and among five nearly always', () => {
    const offered = slips.map(([slip, meant]) => ({ meant, words: spellers.british.suggest(slip) }))
    const first = offered.filter(({ meant, words }) => words[0] === meant).length
    const among = offered.filter(({ meant, words }) => words.includes(meant)).length
    expect({ first: first / slips.length > 0.9, among: among / slips.length > 0.97 }).toEqual({
      ...{ first: true, among: true },
    })
  })

  test('is written as the word is: with its capital and its ’s', () => {
    expect(spellers.british.suggest('Tommorow')[0]).toBe('Tomorrow')
    expect(spellers.british.suggest("solisitor's")[0]).toBe("solicitor's")
  })

  test('is of the language that is written', () => {
    expect(spellers.british.suggest('coulour')).toContain('colour')
    expect(spellers.british.suggest('coulour')).not.toContain('color')
    expect(spellers.american.suggest('coloor')).toContain('color')
  })

  test('is at most five words, none of them the word itself or a coarse one, and nothing where nothing is like it', () => {
    for (const [slip] of slips) expect(spellers.british.suggest(slip).length).toBeLessThanOrEqual(5)
    expect(spellers.british.suggest('shitt').join()).not.toContain('shit')
    expect(spellers.british.suggest('qqqqqqqqqq')).toEqual([])
    expect(spellers.british.suggest('x'.repeat(60))).toEqual([])
  })
})
