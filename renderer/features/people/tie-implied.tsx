/** What follows from the ties that are known: said with its reason, and added by a yes alone. A no is remembered. */
import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ImpliedTie } from '../../../shared/contract/ties.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import styles from './around.module.css'
import { short } from './short.ts'
import { focusBeside, useEditing } from '../../lib/use-editing.ts'

const few = 4

const bdi = (key: string, text: string): ReactNode => <bdi key={key}>{short(text, 60)}</bdi>

const Reason = ({ implied: { because, otherName }, name }: { readonly implied: ImpliedTie; readonly name: string }) => {
  if (because.of === 'organisation')
    return <FormattedMessage id="ties.perhaps.place" values={{ place: bdi('place', because.name) }} />
  const { viaKind, thenKind, viaName, viaIs, thenIs } = because
  const isBoth = viaKind === 'child' && thenKind === 'parent'
  return (
    <FormattedMessage
      id={isBoth ? 'ties.perhaps.both' : 'ties.perhaps.tie'}
      values={{
        via: bdi('via', viaName),
        whose: bdi('whose', name),
        who: bdi('who', otherName),
        first: bdi('first', viaIs),
        second: bdi('second', thenIs),
      }}
    />
  )
}

const Perhaps = ({
  implied,
  id,
  name,
}: {
  readonly implied: ImpliedTie
  readonly id: string
  readonly name: string
}) => {
  const say = useSay()
  const go = useGo()
  const add = useUndoable('ties.add')
  const deny = useUndoable('ties.deny')
  const { home } = useEditing()
  const { otherId, otherName, options } = implied
  const [first] = options
  const [who, whose, label] = [short(otherName, 40), short(name, 40), first?.otherIs ?? '']
  const settled = (run: Promise<unknown>): void => {
    const moveOn = focusBeside(home.current)
    void run.then((done) => done !== undefined && moveOn())
  }
  return (
    <li ref={home} className={styles.perhaps}>
      <p className={styles.may}>
        <FormattedMessage
          id="ties.perhaps.is"
          values={{
            who: (
              <button key="who" type="button" className={styles.name} onClick={() => go.person(otherId, 'around')}>
                <bdi>{short(otherName, 80)}</bdi>
              </button>
            ),
            whose: bdi('whose', name),
            label: bdi('label', label),
          }}
        />
      </p>
      <p className={styles.because}>
        <Reason implied={implied} name={name} />
      </p>
      <p className={styles.choices} data-print="no">
        {options.map(({ kind, otherIs, personIs }, at) => (
          <Button
            key={kind}
            kind={at === 0 ? 'outline' : 'plain'}
            size="small"
            aria-label={say(at === 0 ? 'ties.perhaps.yesOf' : 'ties.perhaps.orOf', { label: otherIs, who })}
            onClick={() =>
              settled(
                add(
                  { personId: id as never, otherId, kind, otherIs, personIs },
                  say('people.tie.added', { name: who, label: otherIs }),
                ),
              )
            }
          >
            {say(at === 0 ? 'ties.perhaps.yes' : 'ties.perhaps.or', { label: otherIs })}
          </Button>
        ))}
        <Button
          kind="plain"
          size="small"
          aria-label={say('ties.perhaps.noOf', { who, label })}
          onClick={() =>
            settled(
              deny(
                { personId: id as never, otherId, kind: first?.kind ?? '' },
                say('ties.perhaps.said', { who, whose, label }),
              ),
            )
          }
        >
          {say('ties.perhaps.no')}
        </Button>
      </p>
    </li>
  )
}

export const TiesImplied = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const say = useSay()
  const { data = [] } = useAsk('ties.implied', { personId: id as never })
  const [all, setAll] = useState(false)
  if (data.length === 0) return null
  return (
    <section aria-label={say('ties.perhaps')} data-adds="" data-print="no">
      <h3 className={styles.group}>{say('ties.perhaps')}</h3>
      <ul>
        {(all ? data : data.slice(0, few)).map((implied) => (
          <Perhaps key={implied.otherId} implied={implied} id={id} name={name} />
        ))}
      </ul>
      {!all && data.length > few && (
        <Button kind="plain" size="small" onClick={() => setAll(true)} data-print="no">
          {say('ties.perhaps.all', { count: data.length })}
        </Button>
      )}
    </section>
  )
}
