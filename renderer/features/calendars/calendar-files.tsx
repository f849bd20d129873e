/** For the head of the calendar: what a calendar file can be brought, written and watched by. */
import { useState } from 'react'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { WriteFile } from './write-file.tsx'

export const CalendarFiles = () => {
  const say = useSay()
  const go = useGo()
  const [isWriting, setWriting] = useState(false)
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={say('calendar-file.menu')} />}
        items={[
          {
            key: 'bring',
            icon: 'open',
            label: say('calendar-file.write.bring'),
            onSelect: () => go.to('/settings/calendar-file'),
          },
          {
            key: 'write',
            icon: 'save',
            label: say('calendar-file.write.menu'),
            onSelect: () => setWriting(true),
          },
          'line',
          {
            key: 'watch',
            icon: 'refresh',
            label: say('calendar-file.watch'),
            onSelect: () => go.to('/settings/calendars'),
          },
        ]}
      />
      <WriteFile open={isWriting} onDone={() => setWriting(false)} />
    </>
  )
}
