// History in words: every command that leaves a change, every column that is shown and every word of a closed list has its own.
import { expect, test } from 'vitest'
import { fields } from '../../../electron/vault/journal/history-fields.ts'
import { english } from '../../../renderer/app/messages/index.ts'
import { Boundary, Gift } from '../../../shared/contract/boundaries.ts'
import { FieldApplies, FieldKind } from '../../../shared/contract/custom-fields.ts'
import { EntryChannel, EntryKind } from '../../../shared/contract/entries.ts'
import { FactCategory, FactTold, FactUse } from '../../../shared/contract/facts.ts'
import { Level } from '../../../shared/contract/fields.ts'
import { FollowUpKind, FollowUpState } from '../../../shared/contract/follow-ups.ts'
import { contract } from '../../../shared/contract/index.ts'
import { MilestoneKind, Tone } from '../../../shared/contract/milestones.ts'
import { OrganisationKind } from '../../../shared/contract/organisations.ts'
import { ChannelKind } from '../../../shared/contract/people.ts'
import { SignalKind } from '../../../shared/contract/signals.ts'
import { TagColour } from '../../../shared/contract/tags.ts'
import { questionStates } from '../../../shared/model/curiosity/offer.ts'
import { repairs } from '../../../shared/model/disagreements.ts'

/** Gone for good, or another journal altogether: nothing of it can be taken back, and no history shows it. */
const final = ['bin.erase', 'files.erase', 'health.salvage']

const missing = (ids: readonly string[]): readonly string[] => ids.filter((id) => english[id] === undefined)

test('whatever leaves a change behind has words', () => {
  const commands = Object.entries(contract).flatMap(([name, { kind, topics }]) =>
    kind !== 'query' && (topics as readonly string[]).includes('change') && !final.includes(name) ? [name] : [],
  )
  expect(missing(commands.map((name) => `history.did.${name}`))).toEqual([])
})

const columns = Object.entries(fields).flatMap(([noun, columnsOf]) =>
  Object.entries(columnsOf).flatMap(([column, kind]) => (kind === null ? [] : [{ column: `${noun}.${column}`, kind }])),
)

test('every column that is shown has a name', () => {
  expect(missing(columns.map(({ column }) => `history.field.${column}`))).toEqual([])
})

test('every word of a closed list is said in words', () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    'channel.kind': ChannelKind.options,
    'organisation.kind': OrganisationKind.options,
    'role.level': Level.options,
    'entry.channel': EntryChannel.options,
    'entry.kind': EntryKind.options,
    'fact.category': FactCategory.options,
    'fact.use': FactUse.options,
    'fact.told': FactTold.options,
    'milestone.kind': MilestoneKind.options,
    'milestone.tone': Tone.options,
    'follow_up.kind': FollowUpKind.options,
    'follow_up.by': ['me', 'them'],
    'follow_up.state': FollowUpState.options,
    'follow_up.words_of': ['me', 'them'],
    'boundary.direction': Boundary.shape.rule.shape.direction.options,
    'boundary.allows': Boundary.shape.rule.shape.allows.options,
    'gift.direction': Gift.shape.direction.options,
    'gift.kind': Gift.shape.kind.options,
    'gift.state': Gift.shape.state.options,
    'field.kind': FieldKind.options,
    'field.applies': FieldApplies.options,
    'question.state': questionStates,
    'signal.kind': SignalKind.options,
    'disagreement.repaired': repairs,
    'tag.colour': TagColour.options,
    'template.channel': EntryChannel.options,
  }
  const chosen = columns.flatMap(({ column, kind }) => (kind === 'choice' ? [column] : []))
  expect(Object.keys(lists).toSorted()).toEqual(chosen.toSorted())
  // the empty word is none, and says so itself
  const ids = chosen.flatMap((column) =>
    lists[column]!.filter(Boolean).map((word) => `history.choice.${column}.${word}`),
  )
  expect(missing(ids)).toEqual([])
})
