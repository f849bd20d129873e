/** What is chosen, as words that can be taken off again. */
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { useStayNear } from '../../lib/stay-near.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { nothingChosen, type Chosen } from './chosen.ts'
import styles from './chosen.module.css'

type Word = { readonly key: string; readonly words: string; readonly without: Partial<Chosen> }

const useWords = (chosen: Chosen): readonly Word[] => {
  const say = useSay()
  const dates = useDates()
  const { people, organisation, kind, channel, tag, marked, from, until, files } = chosen
  return [
    ...people.map(({ id, name }) => ({
      key: id,
      words: say('journal.chosen.with', { name: shorten(name, 40) }),
      without: { people: people.filter((other) => other.id !== id) },
    })),
    ...(organisation
      ? [
          {
            key: 'organisation',
            words: say('journal.chosen.at', { name: shorten(organisation.name, 40) }),
            without: { organisation: null },
          },
        ]
      : []),
    ...(kind ? [{ key: 'kind', words: say(`marks.filter.${kind}`), without: { kind: null } }] : []),
    ...(channel ? [{ key: 'channel', words: say(`entries.how.${channel}`), without: { channel: null } }] : []),
    ...(tag === null
      ? []
      : [{ key: 'tag', words: say('journal.chosen.tag', { tag: shorten(tag, 30) }), without: { tag: null } }]),
    ...(marked ? [{ key: 'marked', words: say(`signal.${marked}`), without: { marked: null } }] : []),
    ...(from === null
      ? []
      : [
          {
            key: 'from',
            words: say('journal.chosen.from', { day: dates.partial(parts(from)) }),
            without: { from: null },
          },
        ]),
    ...(until === null
      ? []
      : [
          {
            key: 'until',
            words: say('journal.chosen.until', { day: dates.partial(parts(until)) }),
            without: { until: null },
          },
        ]),
    ...(files ? [{ key: 'files', words: say('journal.chosen.files'), without: { files: false } }] : []),
  ]
}

const parts = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

export const ChosenWords = ({
  chosen,
  onChange,
  onNone,
}: {
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
  /** The last was taken off: the focus is to go elsewhere. */
  readonly onNone: () => void
}) => {
  const say = useSay()
  const words = useWords(chosen)
  const { group, takeOff } = useStayNear<HTMLUListElement>(onNone)
  if (words.length === 0) return null
  return (
    <ul ref={group} className={styles.words} aria-label={say('journal.chosen')}>
      {words.map(({ key, words: text, without }, at) => (
        <li key={key}>
          <button
            type="button"
            data-word
            className={styles.word}
            aria-label={say('journal.chosen.remove', { words: text })}
            onClick={() => {
              takeOff(at)
              onChange({ ...chosen, ...without })
            }}
          >
            <bdi>{text}</bdi>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            takeOff(0)
            onChange(nothingChosen)
          }}
        >
          {say('journal.chosen.clear')}
        </Button>
      </li>
    </ul>
  )
}
