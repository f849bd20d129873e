import { describe, expect, test } from 'vitest'
import type { LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import { understand } from '../../../shared/model/understand/understand.ts'

const eventsIn = (text: string) =>
  understand(text, { today: '2026-11-18', people: [] }).flatMap((one) =>
    one.kind === 'life-event' ? [{ event: one.event, relative: one.relative }] : [],
  )

describe('a life event is recognised', () => {
  test.each<[string, LifeEvent, string]>([
    ['Her father died on Sunday', 'death', 'her father'],
    ["Siobhán's father has died", 'death', "Siobhán's father"],
    ['Told me his mother passed away', 'death', 'his mother'],
    ['She lost her grandmother last week', 'death', 'her grandmother'],
    ['Away on Friday for the funeral of her brother-in-law', 'death', 'her brother-in-law'],
    ['Her father Brendan died', 'death', 'her father'],
    ['Their dog died', 'pet-died', ''],
    ['He had knee surgery', 'surgery', ''],
    ['His wife was taken to hospital', 'hospital', 'his wife'],
    ['His wife is in hospital', 'hospital', 'his wife'],
    ['Her husband was diagnosed with diabetes', 'diagnosed', 'her husband'],
    ['Their son was in a car accident', 'accident', 'their son'],
    ['She gave birth on Tuesday', 'birth', ''],
    ['Her daughter gave birth', 'birth', 'her daughter'],
    ['Became a grandfather', 'birth', ''],
    ['Anneliese got married', 'married', ''],
    ['Her son got engaged', 'engaged', 'her son'],
    ['He has separated', 'separated', ''],
    ['Was made redundant', 'lost-job', ''],
    ['She was promoted', 'promoted', ''],
    ['He started a new job', 'new-job', ''],
    ['Marit retired', 'retired', ''],
    ['Her daughter graduated', 'graduated', 'her daughter'],
    ['His youngest daughter started school', 'began-school', 'his youngest daughter'],
    ['They moved house', 'moved', ''],
    ['Bought a small house', 'bought-home', ''],
    ['They were burgled', 'burgled', ''],
    ['She ran her first marathon', 'sporting-feat', ''],
  ])('in “%s”', (sentence, event, relative) => {
    expect(eventsIn(sentence)).toEqual([{ event, relative }])
  })
})

describe('nothing is recognised', () => {
  test.each([
    'Her father did not die',
    "Her father hasn't died",
    'Her father has not died',
    'Her father nearly died',
    'She is afraid that her father died',
    'If her father died she would move',
    'Did her father die?',
    'Has her father died?',
    'Her father died ten years ago',
    'Her father died in 1998',
    'Since her father died she sails less',
    'The anniversary of when her father died',
    'My father died',
    'We got married',
    'The project died',
    'Nearly died laughing',
    "She lost her father's watch",
    'Hopes she was promoted',
    'He would have retired',
    'A retired teacher',
    'Is retired',
    'She never got married',
    'He wants to be engaged with our work',
    'They talked about surgery',
    'The house she sold was once flooded in 1987',
    '',
  ])('in “%s”', (sentence) => expect(eventsIn(sentence)).toEqual([]))

  test('in a long sentence that means harm, and it takes no time to say so', () => {
    expect(eventsIn(`${'her father '.repeat(40)}`)).toEqual([])
    expect(eventsIn(`${"a's ".repeat(100)}died`)).toEqual([])
    expect(eventsIn(`had ${'x '.repeat(200)}surgery`)).toEqual([])
  })
})
