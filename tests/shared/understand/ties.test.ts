import { describe, expect, test } from 'vitest'
import { understand } from '../../../shared/model/understand/understand.ts'

const ties = (text: string): string =>
  understand(text, { today: '2026-05-06', people: [] })
    .flatMap((one) => (one.kind === 'tie' ? [`${one.word} ${one.name}`] : []))
    .join(';')

describe('who is what to them, where a name is given', () => {
  test.each([
    ['his twins Ada and Joel both finish school', 'twin Ada;twin Joel'],
    ['her sons Tom, Dick and Harry', 'son Tom;son Dick;son Harry'],
    ['his brother-in-law Wim', 'brother-in-law Wim'],
    ['Her other half, Declan, is a vet', 'other half Declan'],
    ['Declan (her husband) called', 'husband Declan'],
    ['hubby Mark cooked', 'hubby Mark'],
    ['Married to Ngozi', ''],
    ['boss is a certain Ulrike', ''],
    ['her boss Ulrike', 'boss Ulrike'],
    ['Her line manager is Ewan Kissack', 'line manager Ewan Kissack'],
    ['business partner Anouk Bos', 'business partner Anouk Bos'],
    ['eldest, Saoirse, is in Cork', 'eldest Saoirse'],
    ['Her eldest Saoirse starts school', 'eldest Saoirse'],
    ['best friend Jools', 'friend Jools'],
    ['Her best mate Jools', 'mate Jools'],
    ['ex Karim has the kids', 'ex Karim'],
    ['ex-husband Karim pays', 'ex-husband Karim'],
    ['stepdaughter Lea', 'stepdaughter Lea'],
    ['mother-in-law Agnes is 90', 'mother-in-law Agnes'],
    ['his dad Bert and mum Elsie', 'dad Bert;mum Elsie'],
    ['Wife: Oluchi', 'wife Oluchi'],
    ["wife's name is Oluchi", 'wife Oluchi'],
    ['Oluchi is his wife', 'wife Oluchi'],
    ['newborn son Theo', 'son Theo'],
    ['baby Theo born Friday', 'baby Theo'],
    ['their first grandchild, Mali', 'grandchild Mali'],
    ['his late wife Rosa', 'wife Rosa'],
    ['her assistant, a lad called Piotr', 'assistant Piotr'],
    ['girlfriend Mette moved in', 'girlfriend Mette'],
    ['my brother Tom', ''],
    ['our accountant Jill', ''],
    ['the landlord, Mr Polat', ''],
    ['flatmate Ines', 'flatmate Ines'],
    ['her godson Arlo', 'godson Arlo'],
    ['Her neighbour Mrs Doyle', 'neighbour Doyle'],
    ['tutor for the kids is Hiroshi', ''],
    ['Her daughter, whose name is Freya', 'daughter Freya'],
    ['daughter (Freya, 9)', 'daughter Freya'],
    ['Freya (9) is her daughter', 'daughter Freya'],
    ['second wife Kirsten', 'wife Kirsten'],
    ['carer Blessing comes daily', 'carer Blessing'],
  ])('%s', (text, said) => {
    expect(ties(text)).toBe(said)
  })
})
