/** Side by side, what only one of two can stand in; and what comes along, and what becomes one. */
import type { MergeDiffer, MergePreview } from '../../../shared/contract/merging.ts'
import { useIntl } from 'react-intl'
import { useSay } from '../../lib/say.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import styles from './join.module.css'
import { useJoinWords } from './join-words.ts'
import { short } from './short.ts'

/** So many lines are named. */
const most = 8

export type Taken = Readonly<Record<string, 'into' | 'from'>>

const Differ = ({
  differ,
  names,
  taken,
  onTake,
}: {
  readonly differ: MergeDiffer
  readonly names: readonly [into: string, from: string]
  readonly taken: 'into' | 'from'
  readonly onTake: (take: 'into' | 'from') => void
}) => {
  const words = useJoinWords()
  return (
    <div className={styles.pair}>
      <RadioGroup
        label={<bdi>{words.label(differ)}</bdi>}
        layout="row"
        value={taken}
        onChange={onTake}
        options={(['into', 'from'] as const).map((side, at) => ({
          value: side,
          label: <bdi className={styles.value}>{short(words.value(differ[side], names[at] ?? ''), 200)}</bdi>,
        }))}
      />
    </div>
  )
}

export const JoinDiffers = ({
  preview,
  taken,
  onTake,
}: {
  readonly preview: MergePreview
  readonly taken: Taken
  readonly onTake: (key: string, take: 'into' | 'from') => void
}) => {
  const say = useSay()
  const { into, from, differs } = preview
  if (differs.length === 0) return null
  return (
    <section className={styles.part} aria-label={say('joining.differs')}>
      <h3 className={styles.label}>{say('joining.differs')}</h3>
      <p className={styles.note}>{say('joining.differs.words')}</p>
      <div className={styles.names} aria-hidden="true">
        {[into, from].map(({ id, name }) => (
          <bdi key={id}>{short(name)}</bdi>
        ))}
      </div>
      {differs.map((differ) => (
        <Differ
          key={differ.key}
          differ={differ}
          names={[into.name, from.name]}
          taken={taken[differ.key] ?? 'into'}
          onTake={(take) => onTake(differ.key, take)}
        />
      ))}
      {differs.some(({ key }) => key === 'photo') && <p className={styles.note}>{say('joining.differs.photo')}</p>}
    </section>
  )
}

export const JoinMoves = ({ preview }: { readonly preview: MergePreview }) => {
  const say = useSay()
  const { formatList } = useIntl()
  const words = useJoinWords()
  const { moves, collapses, from } = preview
  const along = moves.map(({ what, count }) => say(`joining.move.${what}`, { count }))
  return (
    <>
      <section className={styles.part} aria-label={say('joining.moves')}>
        <h3 className={styles.label}>{say('joining.moves')}</h3>
        <p className={styles.row}>
          {along.length === 0 ? say('joining.moves.none', { name: short(from.name) }) : formatList(along)}
        </p>
      </section>
      {collapses.length > 0 && (
        <section className={styles.part} aria-label={say('joining.collapses')}>
          <h3 className={styles.label}>{say('joining.collapses')}</h3>
          <ul className={styles.row}>
            {collapses.slice(0, most).map((one, at) => (
              <li key={at}>
                <bdi>{words.collapsed(one)}</bdi>
              </li>
            ))}
            {collapses.length > most && <li>{say('joining.collapses.more', { count: collapses.length - most })}</li>}
          </ul>
        </section>
      )}
    </>
  )
}
