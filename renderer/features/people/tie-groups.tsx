/** The people around someone: family, work, others, and those of before. A heading stands where there is more than one kind. */
import { useState } from 'react'
import type { Tie } from '../../../shared/contract/ties.ts'
import type { MapGroup } from '../../../shared/model/ties/map.ts'
import { groupOf } from '../../../shared/model/ties/kinds.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import styles from './around.module.css'
import { TieRow } from './tie-row.tsx'

/** More than this is shown after a press: a page of one’s closest comes first. */
const first = 100

export const groups: readonly MapGroup[] = ['family', 'work', 'others', 'was']
export const groupOfTie = ({ kind, until }: Tie): MapGroup => (until === null ? groupOf(kind) : 'was')

type Part = {
  readonly ties: readonly Tie[]
  readonly personName: string
  readonly today: string
  readonly wanted: string | undefined
}

const Rows = ({
  of,
  all,
  personName,
  today,
  wanted,
}: Omit<Part, 'ties'> & { readonly of: readonly Tie[]; readonly all: readonly Tie[] }) => (
  <ul>
    {of.map((tie) => (
      <TieRow key={tie.id} tie={tie} ties={all} personName={personName} today={today} isWanted={tie.id === wanted} />
    ))}
  </ul>
)

export const TieGroups = ({ ties, ...rest }: Part) => {
  const say = useSay()
  const [all, setAll] = useState(false)
  const shown = all ? ties : ties.slice(0, first)
  const there = groups.filter((group) => shown.some((tie) => groupOfTie(tie) === group))
  return (
    <>
      {there.length < 2 ? (
        <Rows of={shown} all={ties} {...rest} />
      ) : (
        there.map((group) => (
          <section key={group} aria-label={say(`ties.group.${group}`)}>
            <h3 className={styles.group}>{say(`ties.group.${group}`)}</h3>
            <Rows of={shown.filter((tie) => groupOfTie(tie) === group)} all={ties} {...rest} />
          </section>
        ))
      )}
      {!all && ties.length > first && (
        <Button kind="plain" size="small" onClick={() => setAll(true)}>
          {say('people.tie.all', { count: ties.length })}
        </Button>
      )}
    </>
  )
}
