/** From the settings to the rooms behind them. */
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './settings.module.css'

export const ContactPlace = () => {
  const say = useSay()
  const go = useGo()
  return (
    <div className={styles.places}>
      <Button icon="people" onClick={() => go.to('/settings/contact')}>
        {say('settings.contact')}
      </Button>
    </div>
  )
}

export const RemindersPlace = () => {
  const say = useSay()
  const go = useGo()
  return (
    <div className={styles.places}>
      <Button icon="bell" onClick={() => go.to('/settings/reminders')}>
        {say('settings.reminders.room')}
      </Button>
    </div>
  )
}

export const SecurityPlace = () => {
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

export const Places = () => {
  const say = useSay()
  const go = useGo()
  return (
    <div className={styles.places}>
      <Button icon="save" onClick={() => go.to('/settings/backups')}>
        {say('settings.backups')}
      </Button>
      <Button icon="filter" onClick={() => go.to('/settings/fields')}>
        {say('fields.title')}
      </Button>
      <Button icon="bin" onClick={() => go.to('/settings/bin')}>
        {say('settings.bin')}
      </Button>
      <Button icon="people" onClick={() => go.to('/settings/duplicates')}>
        {say('joining.twice.room')}
      </Button>
      <Button icon="tag" onClick={() => go.to('/settings/tags')}>
        {say('tags.title')}
      </Button>
      <Button icon="edit" onClick={() => go.to('/settings/templates')}>
        {say('templates.title')}
      </Button>
      <Button icon="people" onClick={() => go.to('/settings/import')}>
        {say('settings.import')}
      </Button>
      <Button icon="people" onClick={() => go.to('/settings/hand-overs')}>
        {say('handovers.title')}
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
