/** Things the commands of `changes.test.ts` are given. */

/** A present for somebody. */
export const sail = (personId: never, despite = '') => ({
  ...({ on: '2026-03-02', direction: 'given', kind: 'present', state: 'given', what: 'A sail', despite } as const),
  ...{ value: { amount: 2000, currency: 'EUR' }, giverId: null, entryId: null, note: '' },
  people: [{ personId, self: true, family: 0 }],
})
export const nothingAtAll = {
  ...({
    direction: 'both',
    kinds: [],
    allows: 'nothing',
    limits: [],
    family: true,
    declined: false,
    year: '01-01',
  } as const),
  ...{ from: null, until: null, instead: false, words: 'Not a sail.' },
}
export const arc: { step: 'week' | 'year'; text: string }[] = [
  { step: 'week', text: 'x' },
  { step: 'year', text: 'y' },
]

export const everyTagged: { match: 'all'; of: { is: 'tag'; tag: string }[] } = {
  match: 'all',
  of: [{ is: 'tag', tag: 'a' }],
}
