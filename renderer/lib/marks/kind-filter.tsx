/** Entries of one kind: those that say more than what was said. */
import type { EntryKind } from '../../../shared/contract/entries.ts'
import { useSay } from '../say.ts'
import { Select } from '../../ui/select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

export type MarkedKind = Exclude<EntryKind, 'note'>
const kinds = ['all', 'life-event', 'disagreement', 'review'] as const

export const KindFilter = ({
  value,
  onChange,
}: {
  readonly value: MarkedKind | undefined
  readonly onChange: (kind: MarkedKind | undefined) => void
}) => {
  const say = useSay()
  return (
    <div data-print="no">
      <Select
        look="quiet"
        label={say('marks.filter')}
        hideLabel
        options={kinds.map((kind) => ({ value: kind, label: say(`marks.filter.${kind}`) }))}
        value={value ?? 'all'}
        onChange={(kind) => onChange(kind === 'all' ? undefined : kind)}
      />
    </div>
  )
}

export const NoneOfKind = () => <EmptyState>{useSay()('marks.filter.none')}</EmptyState>
