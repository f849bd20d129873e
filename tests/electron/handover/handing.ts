/** A relationship to hand on, the pack it becomes, and what is inside a pack. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unframe } from '../../../electron/vault/handover/frame.ts'
import { unseal } from '../../../electron/vault/second/seal.ts'
import type { HandoverNoun, ReviewLine } from '../../../shared/contract/handovers.ts'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import type { Pack } from '../../../shared/model/handover/pack.ts'
import { target } from '../../support/calendar-files.ts'
import { keepFile, png } from '../../support/files.ts'
import { freshFolder } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

export const words = 'seven quiet rivers'
export const checkIns = [
  { text: 'Introduce Siobhán Keeley and Bo', on: '2026-03-17' },
  { text: 'How is it going with Siobhán? 30 days since the hand-over', on: '2026-04-09' },
  { text: 'How is it going with Siobhán? 90 days since the hand-over', on: '2026-06-08' },
]

/** Somebody with one of everything, and what is to stay. */
export const relationship = async (vault: TestVault): Promise<string> => {
  const { id } = await vault.call('people.add', {
    ...{ name: 'Siobhán Keeley', say: 'shi-VAWN', client: true, tags: ['difficult'], zone: 'Europe/Dublin' },
    ...{ met: 'At the regatta', note: 'Careful with the brother' },
  })
  const { id: aoife } = await vault.call('people.add', { name: 'Aoife Keeley' })
  const { id: rival } = await vault.call('people.add', { name: 'Rival Client', client: true })
  const personId = id
  await vault.call('channels.add', { personId, kind: 'email', label: 'work', value: 'siobhan@keeley.example' })
  await vault.call('channels.add', { personId, kind: 'phone', label: 'home', value: '01 555 0199' })
  await vault.call('roles.add', { personId, organisation: 'Keeley Brandt', title: 'Partner', since: '2019' })
  await vault.call('ties.add', { personId, otherId: aoife, otherIs: 'daughter', personIs: 'mother' })
  await vault.call('ties.add', { personId, otherId: rival, otherIs: 'friend', personIs: 'friend' })
  await vault.call('entries.jot', {
    ...{
      happenedAt: '2026-02-03T10:00',
      channel: 'phone',
      text: 'Her father is in hospital again.',
      people: [id, aoife],
    },
    facts: [
      { personId, category: 'health', text: 'Father in hospital' },
      { personId, category: 'work', text: 'Wants the drawings early', use: 'mention' },
    ],
    followUps: [{ personId, kind: 'to-do', text: 'Ask about the hospital' }],
  })
  await vault.call('entries.jot', {
    ...{ happenedAt: '2026-01-12T09:00', channel: 'in-person', text: 'The survey is agreed.', people: [id] },
    facts: [{ personId, category: 'interest', text: 'Sails at weekends', use: 'mention' }],
    followUps: [{ personId, kind: 'promise', text: 'Send the survey', due: '2026-03-20' }],
  })
  await vault.call('facts.add', { personId, category: 'taste', text: 'No wine', use: 'never' })
  await vault.call('milestones.add', {
    ...{ personId, kind: 'birthday', date: knownDate({ month: 6, day: 12, year: 1974 }), repeats: { every: 'year' } },
  })
  await vault.call('gifts.add', {
    ...{ on: '2025-12-12', direction: 'given', kind: 'present', state: 'given', what: 'A chart of the bay' },
    ...{ value: { amount: 2500, currency: 'EUR' }, giverId: null, entryId: null, note: 'own note on it', despite: '' },
    people: [{ personId, self: true, family: 0 }],
  })
  await vault.call('boundaries.add', {
    on: { noun: 'person', id },
    rule: {
      ...{ direction: 'given', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
      ...{ year: '01-01', from: null, until: null, instead: true, words: 'Nothing but a card' },
    },
  })
  await keepFile(vault.call, { personId }, 'survey.png', png)
  return id
}

export const review = (vault: TestVault, personId: string): Promise<ReviewLine[]> =>
  vault.call('handovers.review', { personId: personId as never })

type Give = Partial<Input<'handovers.give'>>

/** Gives what the review would let leave, or what is said. */
export const give = async (
  vault: TestVault,
  personId: string,
  more: Give = {},
): Promise<{ path: string; bytes: Uint8Array; answer: Output<'handovers.give'> }> => {
  const path = join(freshFolder(), 'siobhan.age')
  const lines = await review(vault, personId)
  const items = lines.filter(({ why }) => why === null).map(({ noun, id }) => ({ noun, id }))
  const answer = await vault.call('handovers.give', {
    ...{ personId: personId as never, to: 'Bo', from: 'Nora Byrne', note: 'Treat her well', items, checkIns },
    ...{ passphrase: words, target: target(vault, path) },
    ...more,
  })
  return { path, bytes: new Uint8Array(readFileSync(path)), answer }
}

/** Every word inside, as the other end gets it. */
export const inside = async (
  bytes: Uint8Array,
  passphrase = words,
): Promise<{ text: string; pack: Pack; all: string }> => {
  const opened = await unseal({ bytes, passphrase }, () => undefined)
  const framed = unframe(opened.bytes)
  if (typeof framed === 'string') throw new Error(framed)
  return {
    text: framed.text,
    pack: JSON.parse(framed.text) as Pack,
    all: Buffer.from(opened.bytes).toString('latin1') + framed.text,
  }
}

export const open = (vault: TestVault, bytes: Uint8Array, passphrase = words): Promise<Output<'handovers.open'>> =>
  vault.call('handovers.open', { bytes: bytes as never, passphrase })

export const take = (
  vault: TestVault,
  preview: string,
  more: Partial<Input<'handovers.take'>> = {},
): Promise<Output<'handovers.take'>> =>
  vault.call('handovers.take', { preview, into: null, source: 'Taken over from Nora Byrne', checkIns, ...more })

export const idOf = (lines: readonly ReviewLine[], noun: HandoverNoun, text: string): string => {
  const found = lines.find((line) => line.noun === noun && line.text.includes(text))
  if (!found) throw new Error(`no ${noun} says ${text}`)
  return found.id
}
