/** What stands in the fields somebody added, written where it is read; and the sets that are put here. */
import type { FieldOn } from '../../../shared/contract/custom-fields.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useToday } from '../../lib/instants.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Section } from '../../ui/section.tsx'
import { FieldLine } from './field-line.tsx'
import styles from './fields.module.css'

export const FieldLines = ({ on }: { readonly on: { readonly noun: FieldOn['noun']; readonly id: string } }) => {
  const say = useSay()
  const go = useGo()
  const today = useToday()
  const { data } = useAsk('customFields.of', on)
  const put = useUndoable('fieldSets.put')
  if (!data || !today) return null
  const { fields, sets } = data
  const settings = { key: 'settings', label: say('fields.here.settings'), onSelect: () => go.to('/settings/fields') }
  return (
    <Section
      title={say('fields.here')}
      action={
        sets.length > 0 && (
          <span data-print="no">
            <Menu
              trigger={
                <Button kind="plain" size="small">
                  {say('fields.here.sets')}
                </Button>
              }
              items={[
                ...sets.map(({ id, name, has }) => ({
                  ...{ key: id, label: name, checked: has },
                  onSelect: () =>
                    void put(
                      { id, on, has: !has },
                      say(has ? 'fields.here.taken' : 'fields.here.put', { name: shorten(name) }),
                    ),
                })),
                'line' as const,
                settings,
              ]}
            />
          </span>
        )
      }
    >
      {fields.length === 0 && (
        <EmptyState
          action={
            <Button kind="plain" size="small" className={styles.first} onClick={settings.onSelect} data-print="no">
              {settings.label}
            </Button>
          }
        >
          {say(sets.length > 0 ? 'fields.here.none.set' : 'fields.here.none')}
        </EmptyState>
      )}
      <dl className={styles.lines}>
        {fields.map((field) => (
          <FieldLine key={field.id} field={field} on={on} today={today.day} />
        ))}
      </dl>
    </Section>
  )
}
