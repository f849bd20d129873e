/** By whose spelling words are looked at, the words of one's own, and where the list of words comes from. */
import { useState, type SyntheticEvent } from 'react'
import { SpellingChoice } from '../../../shared/contract/shell.ts'
import { WrittenWord } from '../../../shared/contract/spelling.ts'
import { Answer } from '../../lib/answer.tsx'
import { useAsk } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Note } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './settings.module.css'
import { useOptions } from './use-options.ts'

const OwnWords = () => {
  const say = useSay()
  const words = useAsk('spelling.words', {})
  const remove = useUndoable('spelling.remove')
  return (
    <Answer of={words} reading={say('settings.reading')}>
      {(all) =>
        all.length === 0 ? (
          <Note>{say('settings.spelling.own.none')}</Note>
        ) : (
          <ul className={styles.ownWords} aria-label={say('settings.spelling.own')}>
            {all.map(({ id, word }) => (
              <li key={id} className={styles.ownWord}>
                <span dir="auto">{word}</span>
                <IconButton
                  icon="close"
                  label={say('settings.spelling.remove.of', { word })}
                  onClick={() => void remove({ id }, say('spelling.said.removed', { word }))}
                />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

const AnotherWord = () => {
  const say = useSay()
  const add = useUndoable('spelling.add')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const word = typed.trim().replaceAll('’', "'")
    if (!WrittenWord.safeParse(word).success) return setWrong(true)
    if (await add({ word }, say('spelling.said.added', { word }))) setTyped('')
  }
  return (
    <form className={styles.another} onSubmit={(event) => void save(event)}>
      <TextField
        label={say('settings.spelling.new')}
        dir="auto"
        spellCheck={false}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
        }}
        error={isWrong ? say('settings.spelling.problem') : undefined}
      />
      <Button type="submit" kind="outline">
        {say('settings.spelling.new.add')}
      </Button>
    </form>
  )
}

/** The notices of the dictionaries, read only where somebody wants to. */
const Source = () => {
  const say = useSay()
  const [notices, setNotices] = useState('')
  const read = async (): Promise<void> =>
    setNotices((await import('../../../shared/model/spelling/english-licences.txt?raw')).default)
  return (
    <details className={styles.source} onToggle={({ currentTarget }) => void (currentTarget.open && read())}>
      <summary>{say('settings.spelling.source')}</summary>
      <Note>{say('settings.spelling.source.words')}</Note>
      <pre role="region" className={styles.notices} tabIndex={0} aria-label={say('settings.spelling.source')}>
        {notices}
      </pre>
    </details>
  )
}

export const Spelling = () => {
  const say = useSay()
  const { options, choose } = useOptions()
  return (
    <>
      <Answer of={options} reading={say('settings.reading')}>
        {({ chosen }) => (
          <Select
            label={say('settings.spelling.language')}
            value={chosen.spelling}
            onChange={(spelling) => void choose({ spelling })}
            options={SpellingChoice.options.map((value) => ({ value, label: say(`settings.spelling.${value}`) }))}
            hint={say('settings.spelling.words')}
            className={styles.pick}
          />
        )}
      </Answer>
      <div className={styles.own}>
        <p className={styles.label}>{say('settings.spelling.own')}</p>
        <OwnWords />
        <AnotherWord />
      </div>
      <Source />
    </>
  )
}
