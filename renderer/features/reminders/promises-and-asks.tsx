/** How long before a promise one is told of it, and how soon an ask is to be acknowledged. */
import type { Settings } from '../../../shared/contract/drafts.ts'
import { useSay } from '../../lib/say.ts'
import { Select } from '../../ui/select.tsx'

const befores = [1, 2, 3, 5, 10] as const
const withins = [0, 1, 2, 3, 5] as const

const offered = (usual: readonly number[], chosen: number | null): readonly number[] =>
  [...new Set([...usual, ...(chosen === null ? [] : [chosen])])].toSorted((a, b) => a - b)

export const PromisesAndAsks = ({
  chosen: { nudgeBefore, acknowledgeWithin },
  set,
}: {
  readonly chosen: Settings
  readonly set: (change: Partial<Settings>) => void
}) => {
  const say = useSay()
  return (
    <>
      <Select
        label={say('reminders.said.nudge')}
        value={nudgeBefore === null ? 'none' : String(nudgeBefore)}
        onChange={(value) => set({ nudgeBefore: value === 'none' ? null : Number(value) })}
        options={[
          ...offered(befores, nudgeBefore).map((count) => ({
            value: String(count),
            label: say('reminders.said.nudge.choice', { count }),
          })),
          { value: 'none', label: say('reminders.said.nudge.none') },
        ]}
        hint={say('reminders.said.nudge.hint')}
      />
      <Select
        label={say('reminders.said.hear')}
        value={String(acknowledgeWithin)}
        onChange={(value) => set({ acknowledgeWithin: Number(value) })}
        options={offered(withins, acknowledgeWithin).map((count) => ({
          value: String(count),
          label: say('reminders.said.hear.choice', { count }),
        }))}
        hint={say('reminders.said.hear.hint')}
      />
    </>
  )
}
