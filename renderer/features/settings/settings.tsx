/** How Rapport behaves and looks, where the journal is, and what protects it. Every choice holds at once. */
import type { ReactNode } from 'react'
import type { Settings as Chosen } from '../../../shared/contract/drafts.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useShellState } from '../../lib/shell-state.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import { Desktop } from './desktop.tsx'
import { Folder } from './folder.tsx'
import { FiledImports } from '../../lib/filed-imports.tsx'
import { ContactPlace, Places, RemindersPlace, SecurityPlace } from './places.tsx'
import { Problems } from './problems.tsx'
import { Recents } from './recents.tsx'
import { RemindAt } from './remind-at.tsx'
import { Spelling } from './spelling.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './settings.module.css'
import { useSet, type Choose } from './use-set.ts'

const themes = ['system', 'light', 'dark', 'contrast'] as const
const densities = ['comfortable', 'compact'] as const
/** Minutes. What was chosen elsewhere is offered too. */
const lockChoices = [1, 2, 5, 10, 15, 30, 60, 120, 240]

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Section title={title}>
    <div className={styles.part}>{children}</div>
  </Section>
)

const Locking = ({ chosen, set }: { readonly chosen: Chosen; readonly set: Choose }) => {
  const say = useSay()
  const choices = [...new Set([...lockChoices, chosen.lockAfter])].toSorted((a, b) => a - b)
  return (
    <Select
      label={say('settings.lock-after')}
      value={String(chosen.lockAfter)}
      onChange={(value) => set({ lockAfter: Number(value) })}
      options={choices.map((minutes) => ({ value: String(minutes), label: say('settings.minutes', { minutes }) }))}
      hint={say('settings.lock-after.hint')}
      className={styles.pick}
    />
  )
}

const Appearance = ({ chosen, set }: { readonly chosen: Chosen; readonly set: Choose }) => {
  const say = useSay()
  return (
    <>
      <RadioGroup
        label={say('settings.theme')}
        layout="row"
        value={chosen.theme}
        onChange={(theme) => set({ theme })}
        options={themes.map((value) => ({ value, label: say(`settings.theme.${value}`) }))}
      />
      <RadioGroup
        label={say('settings.density')}
        layout="row"
        value={chosen.density}
        onChange={(density) => set({ density })}
        options={densities.map((value) => ({ value, label: say(`settings.density.${value}`) }))}
      />
    </>
  )
}

const Shortcut = () => {
  const say = useSay()
  const { jotShortcut } = useShellState()
  if (jotShortcut === null) return <Note>{say('settings.shortcut.none')}</Note>
  return (
    <p className={styles.shortcut}>
      <KeyCaps keys={jotShortcut} spoken className={styles.caps} />
      <span>{say('settings.shortcut.words')}</span>
    </p>
  )
}

const Parts = ({ chosen, health }: { readonly chosen: Chosen; readonly health: ReactNode }) => {
  const say = useSay()
  const set = useSet()
  return (
    <div className={styles.parts}>
      <Part title={say('settings.reminders')}>
        <RemindAt chosen={chosen.remindAt} onChoose={(remindAt) => set({ remindAt })} />
        <Note>{say('settings.reminders.words')}</Note>
        <RemindersPlace />
      </Part>
      <Part title={say('contact.title')}>
        <Note>{say('settings.contact.words')}</Note>
        <ContactPlace />
      </Part>
      <Part title={say('settings.look')}>
        <Appearance chosen={chosen} set={set} />
      </Part>
      <Part title={say('settings.recents')}>
        <Recents chosen={chosen.recents} onChoose={(recents) => set({ recents })} />
      </Part>
      <Part title={say('settings.shortcut')}>
        <Shortcut />
        <Switch
          label={say('settings.both-sides')}
          hint={say('settings.both-sides.hint')}
          checked={chosen.asksBothSides}
          onChange={(asksBothSides) => set({ asksBothSides })}
        />
      </Part>
      <Part title={say('settings.spelling')}>
        <Spelling />
      </Part>
      <Part title={say('settings.desktop')}>
        <Desktop />
      </Part>
      <Problems />
      <Part title={say('settings.protection')}>
        <Locking chosen={chosen} set={set} />
        <Note className={styles.words}>{say('settings.protection.words')}</Note>
        <SecurityPlace />
      </Part>
      <Part title={say('settings.journal')}>
        <Folder />
        <Places />
      </Part>
      {health && <Part title={say('settings.health')}>{health}</Part>}
      <FiledImports title={say('settings.imports')} none={say('settings.imports.none')} />
    </div>
  )
}

/** @param props.health what another feature says of the journal’s health */
export const Settings = ({ health }: { readonly health?: ReactNode }) => {
  const say = useSay()
  const settings = useAsk('settings.get', {})
  return (
    <Page title={say('settings.title')}>
      <Answer of={settings} reading={say('settings.reading')}>
        {(chosen) => <Parts chosen={chosen} health={health} />}
      </Answer>
    </Page>
  )
}
