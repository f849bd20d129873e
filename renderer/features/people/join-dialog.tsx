/** Two who turned out to be one: whom, who stays, what stands where they differ. Everything is looked at before anything is done. */
import { useState } from 'react'
import type { MergePreview } from '../../../shared/contract/merging.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { DoDialog } from '../../lib/do-dialog.tsx'
import { useAsk } from '../../lib/api.ts'
import { Answer } from '../../lib/answer.tsx'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { JoinDiffers, JoinMoves, type Taken } from './join-differs.tsx'
import styles from './join.module.css'
import { telling, useJoinWords } from './join-words.ts'
import { PersonField, type Chosen } from './person-field.tsx'
import { short } from './short.ts'

type One = Pick<PersonLine, 'id' | 'name'>
type Ask = MergePreview['asks'][number]

/** What is kept of each that differs, with the other in words. */
const useChoices = () => {
  const words = useJoinWords()
  return ({ differs }: MergePreview, taken: Taken) =>
    differs.map((differ) => {
      const take = taken[differ.key] ?? 'into'
      return { key: differ.key, take, words: words.lost(differ, take === 'into' ? differ.from : differ.into) }
    })
}

const Body = ({
  preview,
  taken,
  onTake,
  sure,
  onSure,
}: {
  readonly preview: MergePreview
  readonly taken: Taken
  readonly onTake: (key: string, take: 'into' | 'from') => void
  readonly sure: readonly Ask[]
  readonly onSure: (ask: Ask, yes: boolean) => void
}) => {
  const say = useSay()
  const { refused, asks } = preview
  if (refused)
    return (
      <p className={styles.problem} role="alert">
        {say(`joining.refused.${refused}`)}
      </p>
    )
  return (
    <>
      {asks.map((ask) => (
        <Checkbox
          key={ask}
          label={say(`joining.sure.${ask}`)}
          checked={sure.includes(ask)}
          onChange={(yes) => onSure(ask, yes)}
        />
      ))}
      <JoinDiffers preview={preview} taken={taken} onTake={onTake} />
      <JoinMoves preview={preview} />
    </>
  )
}

/** `other`: known already, where two were found to be alike. */
export const JoinDialog = ({
  person,
  other: found,
  onDone,
}: {
  readonly person: One
  readonly other?: One | undefined
  readonly onDone: () => void
}) => {
  const say = useSay()
  const go = useGo()
  const merge = useUndoable('people.merge')
  const choicesOf = useChoices()
  const [chosen, setChosen] = useState<Chosen | null>(found ?? null)
  const [stays, setStays] = useState<'this' | 'other'>('this')
  const [taken, setTaken] = useState<Taken>({})
  const [sure, setSure] = useState<readonly Ask[]>([])
  const [asked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const otherId = chosen?.id
  const ids = stays === 'this' ? { into: person.id, from: otherId } : { into: otherId, from: person.id }
  const preview = useAsk('people.mergePreview', ids as never, { enabled: otherId !== undefined })
  const { data } = otherId === undefined ? { data: undefined } : preview
  const isUnsure = data?.asks.some((ask) => !sure.includes(ask)) === true
  const detailOf = (id: string | undefined): string | undefined => {
    const line = [data?.into, data?.from].find((one) => one?.id === id)
    return line && (short(telling(line)) || undefined)
  }
  const join = async (): Promise<void> => {
    setAsked(true)
    if (!data || data.refused !== null || isUnsure) return
    const { into, from } = data
    setBusy(true)
    const done = await merge(
      { into: into.id, from: from.id, choices: choicesOf(data, taken), sure: [...data.asks] },
      say('joining.done', { from: short(from.name), into: short(into.name) }),
    )
    setBusy(false)
    if (!done) return
    onDone()
    go.person(into.id)
  }
  return (
    <DoDialog
      title={say('joining.title')}
      description={say('joining.words')}
      size="wide"
      label={say('joining.confirm')}
      busy={isBusy}
      disabled={data ? data.refused !== null : false}
      onDo={join}
      onCancel={onDone}
    >
      <div className={styles.body}>
        <PersonField
          label={say('joining.who', { name: short(person.name) })}
          value={chosen}
          onChange={(next) => {
            setChosen(next)
            setTaken({})
            setSure([])
          }}
          not={person.id}
          mayAdd={false}
          error={asked && !chosen ? say('joining.who.needed') : undefined}
        />
        {chosen && (
          <RadioGroup
            label={say('joining.stays')}
            layout="row"
            value={stays}
            onChange={(next) => {
              setStays(next)
              // whoever stays keeps what is theirs until something else is chosen
              setTaken({})
            }}
            options={[
              { value: 'this', label: <bdi>{short(person.name)}</bdi>, hint: detailOf(person.id) },
              { value: 'other', label: <bdi>{short(chosen.name)}</bdi>, hint: detailOf(chosen.id) },
            ]}
          />
        )}
        {chosen && <p className={styles.note}>{say('joining.stays.hint')}</p>}
        {otherId !== undefined && (
          <Answer of={preview} reading={say('joining.reading')}>
            {(shown) => (
              <Body
                preview={shown}
                taken={taken}
                onTake={(key, take) => setTaken({ ...taken, [key]: take })}
                sure={sure}
                onSure={(ask, yes) => setSure(yes ? [...sure, ask] : sure.filter((one) => one !== ask))}
              />
            )}
          </Answer>
        )}
        {asked && isUnsure && (
          <p className={styles.problem} role="alert">
            {say('joining.sure.needed')}
          </p>
        )}
      </div>
    </DoDialog>
  )
}
