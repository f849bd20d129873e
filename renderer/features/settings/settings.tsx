/** How Rapport behaves and looks, where the journal is, and what protects it. Every choice holds at once. */
import type { ReactNode } from 'react'
import type { Settings as Chosen } from '../../../shared/contract/drafts.ts'
import { Page } from '../../app/layout/page.tsx'
import { Answer } from '../../lib/answer.tsx'
import { useAsk, useCommand } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { useShellState } from '../../lib/shell-state.tsx'
import { Button } from '../../ui/button.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Desktop } from './desktop.tsx'
import { Folder } from './folder.tsx'
import { FiledImports } from '../../lib/filed-imports.tsx'
import { Problems } from './problems.tsx'
import { RemindAt } from './remind-at.tsx'
import styles from './settings.module.css'

const themes = ['system', 'light', 'dark', 'contrast'] as const
const densities = ['comfortable', 'compact'] as const
/** Minutes. What was chosen elsewhere is offered too. */
const lockChoices = [1, 2, 5, 10, 15, 30, 60, 120, 240]

type Choose = (change: Partial<Chosen>) => void

/** Settings are not part of the journal's history: what is chosen is seen, and chosen otherwise by choosing otherwise. */
const useSet = (): Choose => {
  const say = useSay()
  const toasts = useToasts()
  const { mutate } = useCommand('settings.set')
  return (change) =>
    mutate(change, { onError: (error) => toasts.show({ text: say(failureId(error)), tone: 'problem' }) })
}

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

const SecurityPlace = () => {
  const say = useSay()
  const go = useGo()
  return (
    <div className={styles.places}>
      <Button icon="key" onClick={() => go.to('/settings/security')}>
        {say('settings.security')}
      </Button>
    </div>
  )
}

const Places = () => {
  const say = useSay()
  const go = useGo()
  return (
    <div className={styles.places}>
      <Button icon="save" onClick={() => go.to('/settings/backups')}>
        {say('settings.backups')}
      </Button>
      <Button icon="bin" onClick={() => go.to('/settings/bin')}>
        {say('settings.bin')}
      </Button>
      <Button icon="people" onClick={() => go.to('/settings/import')}>
        {say('settings.import')}
      </Button>
      <Button icon="open" onClick={() => go.to('/settings/calendar-file')}>
        {say('calendar-file.title')}
      </Button>
      <Button icon="calendar" onClick={() => go.to('/settings/calendars')}>
        {say('calendars.title')}
      </Button>
    </div>
  )
}

const Parts = ({ chosen, health }: { readonly chosen: Chosen; readonly health: ReactNode }) => {
  const say = useSay()
  const set = useSet()
  return (
    <div className={styles.parts}>
      <Part title={say('settings.reminders')}>
        <RemindAt chosen={chosen.remindAt} onChoose={(remindAt) => set({ remindAt })} />
      </Part>
      <Part title={say('settings.look')}>
        <Appearance chosen={chosen} set={set} />
      </Part>
      <Part title={say('settings.shortcut')}>
        <Shortcut />
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
