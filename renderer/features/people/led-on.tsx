/** The page of somebody who was joined with another: nobody reads it, it leads to the one that stays and says so. */
import { useEffect, useRef } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { useGo } from '../../lib/go.ts'
import type { PersonTab } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Progress } from '../../ui/progress.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useDay } from './join-words.ts'
import { short } from './short.ts'

export const LedOn = ({
  joined: { into, name, on },
  tab,
}: {
  readonly joined: NonNullable<Person['joined']>
  readonly tab: PersonTab
}) => {
  const say = useSay()
  const go = useGo()
  const day = useDay()
  const toasts = useToasts()
  const said = say('joining.led', { name: short(name), date: day(on) })
  const led = useRef<string>(undefined)
  useEffect(() => {
    // once, however often the page is drawn meanwhile
    if (led.current === into) return
    led.current = into
    toasts.show({ text: said })
    go.instead(`/people/${into}/${tab}`)
  }, [go, into, said, tab, toasts])
  return <Progress what={said} />
}
