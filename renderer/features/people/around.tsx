/** The people around someone, what each is to the other, how they hang together, whom they live with, and where they work and worked. */
import { useState, type ReactNode } from 'react'
import type { Tie } from '../../../shared/contract/ties.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './around.module.css'
import { Loaded } from './loaded.tsx'
import parts from './parts.module.css'
import { short } from './short.ts'
import { TieForm } from './tie-form.tsx'
import { TieGroups } from './tie-groups.tsx'
import { TiesImplied } from './tie-implied.tsx'
import { TiesMap } from './tie-map.tsx'
import { useEditing } from '../../lib/use-editing.ts'
import { Work } from './work.tsx'

/** From here on there is something to draw. */
const drawn = 2

const InBin = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const go = useGo()
  const { data = [] } = useAsk('ties.inBin', { personId: id as never })
  const [first] = data
  if (!first) return null
  return (
    <p className={styles.inBin}>
      {say('ties.inBin', { count: data.length, rest: data.length - 1, name: short(first.otherName) })}{' '}
      <Button kind="plain" size="small" className={parts.inLine} onClick={() => go.to('/settings/bin')} data-print="no">
        {say('ties.toBin')}
      </Button>
    </p>
  )
}

const none: readonly Tie[] = []

export const Around = ({
  id,
  name,
  today,
  households,
}: {
  readonly id: string
  readonly name: string
  readonly today: string
  /** Another feature's: whom they live with. */
  readonly households?: ReactNode
}) => {
  const say = useSay()
  const query = useAsk('ties.list', { personId: id })
  const { open: isAdding, start: startAdding, stop: stopAdding, home: addButton } = useEditing<HTMLButtonElement>()
  const [wanted, setWanted] = useState<string>()
  const add = (): void => {
    setWanted(undefined)
    startAdding()
  }
  return (
    <div className={parts.tab}>
      <div data-adds="">
        <Section
          title={say('people.tab.around')}
          className={parts.firstSection}
          action={
            !isAdding && (
              <Button ref={addButton} kind="plain" size="small" onClick={add} data-print="no">
                {say('people.tie.add')}
              </Button>
            )
          }
        >
          {isAdding && (
            <TieForm
              personId={id}
              personName={name}
              ties={query.data ?? none}
              today={today}
              onDone={stopAdding}
              onOther={(tie) => {
                stopAdding()
                setWanted(tie)
              }}
            />
          )}
          <Loaded query={query}>
            {(ties) => (
              <>
                {ties.length === 0 && !isAdding && (
                  <EmptyState>{say('people.tie.none', { name: short(name) })}</EmptyState>
                )}
                <TieGroups ties={ties} personName={name} today={today} wanted={wanted} />
              </>
            )}
          </Loaded>
          <InBin id={id} />
          <TiesImplied id={id} name={name} />
        </Section>
      </div>
      {(query.data?.length ?? 0) >= drawn && <TiesMap id={id} name={name} ties={query.data ?? none} />}
      {households}
      <Work id={id} name={name} today={today} />
    </div>
  )
}
