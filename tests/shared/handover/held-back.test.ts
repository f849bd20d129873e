import { describe, expect, test } from 'vitest'
import { needsOwnYes, whyHeldBack } from '../../../shared/model/handover/held-back.ts'
import type { HeldBack, Reviewed } from '../../../shared/model/handover/held-back.ts'

const fact = (category: string, use: string, told?: string): Reviewed => ({ noun: 'fact', category, use, told })
const cases: readonly (readonly [says: string, item: Reviewed, why: HeldBack | undefined])[] = [
  ['a fact that may be mentioned leaves', fact('family', 'mention'), undefined],
  ['one to be used only if they raise it stays', fact('family', 'if-raised'), 'if-raised'],
  ['one never to be used stays', fact('taste', 'never'), 'never'],
  ['health stays, though it may be mentioned', fact('health', 'mention'), 'sensitive'],
  ['a worry stays', fact('worry', 'if-raised'), 'sensitive'],
  ['faith stays', fact('faith', 'mention'), 'sensitive'],
  ['trouble in the family stays', fact('family-trouble', 'mention'), 'sensitive'],
  ['money stays', fact('money', 'mention'), 'sensitive'],
  ['politics stay', fact('politics', 'mention'), 'sensitive'],
  ['what was told in confidence stays', fact('work', 'mention', 'in-confidence'), 'in-confidence'],
  ['what was overheard stays', fact('work', 'mention', 'overheard'), 'in-confidence'],
  ['what they told us themselves leaves', fact('work', 'mention', 'told'), undefined],
  ['an entry stays', { noun: 'entry', isSource: false }, 'own-words'],
  ['an entry something held back came from says so', { noun: 'entry', isSource: true }, 'source'],
  ['a birthday leaves', { noun: 'milestone', tone: 'celebrate', isBeside: false }, undefined],
  ['a day that is marked quietly stays', { noun: 'milestone', tone: 'quiet', isBeside: false }, 'quiet'],
  ['a date from the same entry stays', { noun: 'milestone', tone: 'celebrate', isBeside: true }, 'beside'],
  ['what is open leaves', { noun: 'follow-up', state: 'open', isBeside: false }, undefined],
  ['what is open and from the same entry stays', { noun: 'follow-up', state: 'open', isBeside: true }, 'beside'],
  ['what is done stays', { noun: 'follow-up', state: 'done', isBeside: false }, 'closed'],
  ['what was given leaves, so that limits go on', { noun: 'gift', state: 'given', isBeside: false }, undefined],
  ['an idea for a gift stays', { noun: 'gift', state: 'idea', isBeside: false }, 'idea'],
  ['a tie leaves', { noun: 'tie', isOtherClient: false }, undefined],
  ['a tie to another client stays', { noun: 'tie', isOtherClient: true }, 'client'],
  ['a number at work leaves', { noun: 'channel', kind: 'phone', label: 'work' }, undefined],
  ['a number at home stays', { noun: 'channel', kind: 'phone', label: 'Home' }, 'private'],
  ['an address stays', { noun: 'channel', kind: 'address', label: '' }, 'private'],
  ['a note stays', { noun: 'note' }, 'own-words'],
  ['tags stay', { noun: 'tags' }, 'own-words'],
  ['a file stays', { noun: 'file' }, 'file'],
  ['a rule on what may be given leaves', { noun: 'boundary' }, undefined],
  ['what they do leaves', { noun: 'role' }, undefined],
]

describe('what leaves with a relationship, unless it is said otherwise', () => {
  test.each(cases)('%s', (_says, item, why) => {
    expect(whyHeldBack(item)).toBe(why)
  })

  test('what was confided takes a yes of its own; what is merely one’s own may be ticked many at a time', () => {
    expect((['never', 'if-raised', 'sensitive', 'in-confidence', 'source', 'beside'] as const).every(needsOwnYes)).toBe(
      true,
    )
    expect(([null, 'own-words', 'closed', 'file', 'quiet'] as const).some(needsOwnYes)).toBe(false)
  })
})
