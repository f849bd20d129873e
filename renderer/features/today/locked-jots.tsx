/** What was jotted while locked and nobody takes part in yet: with whom is a choice, of anyone or of nobody. */
import { useState } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { useAsk } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useHow } from '../../lib/follow-up-words.tsx'
import { InlineForm } from '../../lib/inline-form.tsx'
import { lineMark } from '../../lib/lines.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useGutter } from '../../lib/spans.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Clip } from '../../ui/clip.tsx'
import { ComboboxMany } from '../../ui/combobox-many.tsx'
import type { ComboItem } from '../../ui/combobox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './today.module.css'
import { useSettle } from './use-settle.ts'

/** Clipped to three lines on the screen anyway. */
const longest = 600

type LineProps = { readonly jot: EntryExcerpt; readonly today: string }

const WithWhom = ({ jot, onDone }: { readonly jot: EntryExcerpt; readonly onDone: () => void }) => {
  const say = useSay()
  const edit = useUndoable('entries.edit')
  const [typed, setTyped] = useState('')
  const [people, setPeople] = useState<readonly ComboItem[]>([])
  const [isTried, setTried] = useState(false)
  const found = useAsk('people.complete', { text: typed.slice(0, 1000) }, { keep: true })
  const save = async (): Promise<boolean> => {
    setTried(true)
    if (people.length === 0) return false
    const fields = { people: people.map(({ key }) => key as never) }
    return (await edit({ id: jot.id, fields }, say('today.locked.said.people'))) !== undefined
  }
  return (
    <InlineForm
      className={styles.whom}
      label={say('today.locked.whom.what', { text: shorten(jot.text) })}
      onSave={save}
      onDone={onDone}
    >
      <ComboboxMany
        label={say('today.locked.whom.label')}
        value={people}
        onChange={setPeople}
        onSearch={setTyped}
        items={(found.data ?? []).map(({ id, name, role }) => ({
          key: id,
          label: name,
          detail: [role?.title, role?.organisation].filter(Boolean).join(', ') || undefined,
        }))}
        empty={say('today.locked.whom.none')}
        error={isTried && people.length === 0 ? say('today.locked.whom.empty') : undefined}
        removeLabel={({ label }) => say('ui.remove', { name: label })}
      />
    </InlineForm>
  )
}

const Line = ({ jot, today }: LineProps) => {
  const say = useSay()
  const dates = useDates()
  const gutter = useGutter()
  const how = useHow()
  const settle = useSettle()
  const remove = useUndoable('entries.remove')
  const [isChoosing, setChoosing] = useState(false)
  const day = jot.happenedAt.slice(0, 10)
  const text = shorten(jot.text)
  return (
    <li {...lineMark}>
      <Row
        when={
          <time dateTime={jot.happenedAt}>{day === today ? dates.time(jot.happenedAt) : gutter.date(day, today)}</time>
        }
        title={<Clip>{shorten(jot.text, longest)}</Clip>}
        onOpen={() => setChoosing(true)}
        why={
          <>
            {say('today.locked.why', { how: how(jot.channel) })}
            {!isChoosing && (
              <Button
                size="small"
                className={styles.answer}
                aria-label={say('today.locked.whom.what', { text })}
                onClick={() => setChoosing(true)}
              >
                {say('today.locked.whom')}
              </Button>
            )}
          </>
        }
        action={
          <Menu
            trigger={<IconButton icon="more" label={say('today.locked.more', { text })} />}
            items={[
              { key: 'leave', label: say('today.locked.leave'), onSelect: () => void settle(jot.id) },
              'line',
              {
                key: 'remove',
                label: say('entries.remove'),
                onSelect: () => void remove({ id: jot.id }, say('entries.said.removed')),
              },
            ]}
          />
        }
      />
      {isChoosing && <WithWhom jot={jot} onDone={() => setChoosing(false)} />}
    </li>
  )
}

export const LockedJots = ({ jots, today }: { readonly jots: readonly EntryExcerpt[]; readonly today: string }) => {
  const say = useSay()
  if (jots.length === 0) return null
  return (
    <Section title={say('today.locked')}>
      <ul>
        {jots.map((jot) => (
          <Line key={jot.id} jot={jot} today={today} />
        ))}
      </ul>
    </Section>
  )
}
