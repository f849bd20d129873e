/** Of a relative who is no contact, or has no name, or stands for several: what they are here for, and how they become more. */
import { useState } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './person.module.css'
import { RelativeName } from './relative-name.tsx'
import { RelativeSplit } from './relative-split.tsx'
import { short } from './short.ts'
import { useSaveTie } from './use-save-tie.ts'

const isRelative = ({ listed, named, heads }: Person): boolean => !listed || !named || heads > 1

export const RelativeLine = ({ person }: { readonly person: Person }) => {
  const say = useSay()
  const setListed = useSaveTie('relatives.setListed')
  const [open, setOpen] = useState<'name' | 'split'>()
  if (!isRelative(person)) return null
  const { id, named, listed, heads } = person
  const name = short(person.name)
  const close = (): void => setOpen(undefined)
  if (open === 'name') return <RelativeName id={id} name={person.name} onDone={close} />
  if (open === 'split') return <RelativeSplit person={person} onDone={close} />
  return (
    <div className={styles.contact}>
      {!named && (
        <p>
          {say('ties.relative.nameless')}{' '}
          <Button kind="plain" size="small" onClick={() => setOpen('name')} data-print="no">
            {say('ties.relative.giveName')}
          </Button>
        </p>
      )}
      {heads > 1 && (
        <p>
          {say('ties.relative.heads', { count: heads })}{' '}
          <Button kind="plain" size="small" onClick={() => setOpen('split')} data-print="no">
            {say('ties.split.start')}
          </Button>
        </p>
      )}
      {!listed && (
        <p>
          {say('ties.relative.unlisted')}{' '}
          <Button
            kind="plain"
            size="small"
            onClick={() => void setListed({ personId: id, listed: true }, say('ties.relative.listed', { name }))}
            data-print="no"
          >
            {say('ties.relative.list')}
          </Button>
        </p>
      )}
    </div>
  )
}
