/** A word for each direction. What is known says what the other is in turn; one’s own words are remembered. */
import { fold } from '../../../shared/model/names.ts'
import { groupOf, isTieKind, tieKinds, type AnyTieKind } from '../../../shared/model/ties/kinds.ts'
import { answersTo, answerTo, formOf, kindBetween, usualWords, wordFor } from '../../../shared/model/ties/words.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './around.module.css'
import { LabelField } from './label-field.tsx'

export type TieWordsState = {
  readonly otherIs: string
  readonly personIs: string
  /** What a word of one’s own counts as. */
  readonly counts: AnyTieKind
}

export const wordsOf = (tie: Tie | undefined): TieWordsState => ({
  otherIs: tie?.otherIs ?? '',
  personIs: tie?.personIs ?? '',
  counts: tie?.kind ?? '',
})

const isOwn = ({ otherIs, personIs }: TieWordsState): boolean =>
  otherIs.trim() !== '' && kindBetween(otherIs, personIs) === ''

/** What is kept of it: null where the words say it. */
export const kindIn = (words: TieWordsState): AnyTieKind | null => (isOwn(words) ? words.counts : null)

const none = 'none'
/** Words offered at a time. */
const most = 20
const same = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim()

/** The words used before, each from both ends. */
const useOwnWords = () => {
  const { data = [] } = useAsk('ties.words', {})
  return data.flatMap(({ otherIs, personIs, kind }) => [
    { word: otherIs, back: personIs, kind },
    { word: personIs, back: otherIs, kind: '' as const },
  ])
}

export const TieWords = ({
  words,
  onChange,
  ties,
  labels,
  asked,
}: {
  readonly words: TieWordsState
  readonly onChange: (words: TieWordsState) => void
  /** The person’s other ties: what is said of them there tells a mother from a father. */
  readonly ties: readonly Tie[]
  readonly labels: { readonly there: string; readonly back: string }
  readonly asked: boolean
}) => {
  const say = useSay()
  const own = useOwnWords()
  const form = formOf(ties.map(({ personIs }) => personIs))
  const { otherIs, personIs } = words
  const answerFor = (text: string): string | undefined =>
    answerTo(text, form) ?? own.find(({ word, back }) => word !== '' && back !== '' && same(word, text))?.back
  const offers = [...new Set([...own.map(({ word }) => word), ...usualWords])].filter((word) => word !== '')
  const fitting = (text: string): readonly string[] =>
    offers.filter((word) => fold(word).includes(fold(text).trim())).slice(0, most)
  const answers = answersTo(otherIs).filter((word) => !same(word, personIs))
  return (
    <>
      <LabelField
        label={labels.there}
        placeholder={say('people.tie.isExample')}
        value={otherIs}
        onChange={(text) => {
          // the other direction follows while it still is what followed from the last word
          const follows = personIs === '' || personIs === answerFor(otherIs)
          const known = own.find(({ word, kind }) => kind !== '' && same(word, text))
          onChange({
            otherIs: text,
            personIs: follows ? (answerFor(text) ?? '') : personIs,
            counts: known?.kind ?? words.counts,
          })
        }}
        offers={fitting(otherIs)}
        error={asked && otherIs.trim() === '' ? say('people.problem.empty') : undefined}
      />
      <div>
        <LabelField
          label={labels.back}
          placeholder={say('people.tie.isBackExample')}
          value={personIs}
          onChange={(text) => onChange({ ...words, personIs: text })}
          offers={answersTo(otherIs).length > 0 ? answersTo(otherIs) : fitting(personIs)}
        />
        {answers.length > 0 && (
          <p className={styles.answers} role="group" aria-label={say('ties.answers')}>
            {answers.map((word) => (
              <Button key={word} kind="plain" size="small" onClick={() => onChange({ ...words, personIs: word })}>
                {word}
              </Button>
            ))}
          </p>
        )}
      </div>
      {isOwn(words) && (
        <Select
          className={styles.across}
          label={say('ties.countsAs')}
          hint={say('ties.countsAs.hint')}
          value={words.counts === '' ? none : words.counts}
          onChange={(value) => onChange({ ...words, counts: isTieKind(value) ? value : '' })}
          options={[
            { value: none, label: say('ties.countsAs.none') },
            ...(['family', 'work', 'others'] as const).map((group) => ({
              label: say(`ties.group.${group}`),
              options: tieKinds
                .filter((kind) => groupOf(kind) === group)
                .map((kind) => ({ value: kind as string, label: wordFor(kind) })),
            })),
          ]}
        />
      )}
    </>
  )
}
