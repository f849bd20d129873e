/** One field of one change: what it was, what it became, and the way back. */
import type { HistoryField, HistoryItem } from '../../../shared/contract/history.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './history.module.css'
import { useFieldWords, type ValueWords } from './value-words.ts'

/** Struck through and underlined: never told apart by colour alone, and said aloud. */
const Gone = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <del>
    <VisuallyHidden>{label} </VisuallyHidden>
    <bdi>{children}</bdi>
  </del>
)
const Come = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <ins>
    <VisuallyHidden>{label} </VisuallyHidden>
    <bdi>{children}</bdi>
  </ins>
)

const Diff = ({ parts }: { readonly parts: NonNullable<HistoryField['diff']> }) => {
  const say = useSay()
  return parts.map(({ how, text }, at) => {
    if (how === 'gone')
      return (
        <Gone key={at} label={say('history.gone')}>
          {text}
        </Gone>
      )
    if (how === 'new')
      return (
        <Come key={at} label={say('history.new')}>
          {text}
        </Come>
      )
    return <span key={at}>{text}</span>
  })
}

/** Said by itself: there is nothing it was instead before. */
const isWhole = ({ noun, field }: HistoryField): boolean => noun.endsWith('_person') || field === 'joined_id'

const Values = ({
  field,
  what,
  words,
}: {
  readonly field: HistoryField
  readonly what: HistoryItem['what']
  readonly words: ValueWords
}) => {
  const say = useSay()
  const { from, to, diff } = field
  if (diff) return <Diff parts={diff} />
  // what is not shown was altered: that is all there is to say
  if (from?.is === 'there' && to?.is === 'there') return say('history.altered')
  // what was added had nothing before it: it is read as it stands
  if (what === 'added' && to) return <bdi>{words(field, to)}</bdi>
  return (
    <>
      {from ? (
        <Gone label={say('history.was')}>{words(field, from)}</Gone>
      ) : (
        !isWhole(field) && <span className={styles.nothing}>{say('history.nothing')}</span>
      )}
      {from && to && ' '}
      {to ? (
        <>
          {!from && ' '}
          <Come label={say('history.now')}>{words(field, to)}</Come>
        </>
      ) : (
        !isWhole(field) && <span className={styles.nothing}> {say('history.nothing')}</span>
      )}
    </>
  )
}

export const FieldLine = ({
  field,
  what,
  words,
  onPutBack,
}: {
  readonly field: HistoryField
  readonly what: HistoryItem['what']
  readonly words: ValueWords
  readonly onPutBack: () => void
}) => {
  const say = useSay()
  const label = useFieldWords()(field.noun, field.field)
  const was = field.from ? shorten(words(field, field.from), 60) : say('history.nothing')
  return (
    <li className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.values}>
        <Values field={field} what={what} words={words} />
      </span>
      {field.canPutBack && (
        <Button
          size="small"
          kind="plain"
          className={styles.back}
          aria-label={say('history.putBack.what', { field: label, value: was })}
          onClick={onPutBack}
        >
          {say('history.putBack')}
        </Button>
      )}
    </li>
  )
}
