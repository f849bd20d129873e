/** How Rapport behaves on this desktop. Kept by the shell, outside the journal: it must be known while that is locked. */
import { Answer } from '../../lib/answer.tsx'
import { useSay } from '../../lib/say.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './settings.module.css'
import { useOptions } from './use-options.ts'

const closings = ['stay', 'quit'] as const

export const Desktop = () => {
  const say = useSay()
  const { options, choose } = useOptions()
  return (
    <Answer of={options} reading={say('settings.reading')}>
      {({ chosen, can }) => (
        <div className={styles.part}>
          <RadioGroup
            label={say('settings.closing')}
            value={chosen.closing}
            onChange={(closing) => void choose({ closing })}
            options={closings.map((value) => ({
              value,
              label: say(`settings.closing.${value}`),
              hint: value === 'stay' ? say(can.tray ? 'settings.closing.tray' : 'settings.closing.no-tray') : undefined,
            }))}
          />
          <Switch
            label={say('settings.start')}
            hint={say(can.startAtLogin ? 'settings.start.hint' : 'settings.start.cannot')}
            checked={chosen.startAtLogin}
            disabled={!can.startAtLogin}
            onChange={(startAtLogin) => void choose({ startAtLogin })}
          />
          <Switch
            label={say('settings.locked-reminders')}
            hint={say('settings.locked-reminders.hint')}
            checked={chosen.remindWhileLocked}
            onChange={(remindWhileLocked) => void choose({ remindWhileLocked })}
          />
          <Switch
            label={say('settings.hide')}
            hint={say(can.hideContents ? 'settings.hide.hint' : 'settings.hide.cannot')}
            checked={can.hideContents && chosen.hideContents}
            disabled={!can.hideContents}
            onChange={(hideContents) => void choose({ hideContents })}
          />
        </div>
      )}
    </Answer>
  )
}
