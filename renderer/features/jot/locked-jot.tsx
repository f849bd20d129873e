/** The jot window while locked: the same composer, and nobody in it. Whichever way it is left, what was written is sealed. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { entryChannels } from '../../../shared/contract/entries.ts'
import { JotLayout } from '../../app/layout/jot-layout.tsx'
import { callShell, onChanged, onShell } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Composer, type ComposerHandle } from './composer.tsx'
import styles from './jot.module.css'
import { useJotKeys } from './use-jot-keys.ts'
import { useLeftAlone } from './use-left-alone.ts'
import { useLockedJot } from './use-locked-jot.ts'

/** How long "Sealed" is seen before the window goes, in milliseconds. */
const SEEN = 350

const none: readonly [] = []
const nothing = (): void => undefined

export type LockedJotProps = {
  /** The vault was unlocked meanwhile, and what was written here is with it. */
  readonly onUnlocked: () => void
}

export const LockedJot = ({ onUnlocked }: LockedJotProps) => {
  const say = useSay()
  const root = useRef<HTMLDivElement>(null)
  const composer = useRef<ComposerHandle>(null)
  const wasUnlocked = useRef(false)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const jot = useLockedJot(() => composer.current?.forget())

  const leave = (): void => {
    void callShell('shell.jotDone', {})
    if (wasUnlocked.current) onUnlocked()
  }
  const save = async (): Promise<void> => {
    if (jot.isEmpty()) {
      composer.current?.focus()
      return jot.setProblem('nothing')
    }
    if (!(await jot.seal('done'))) return
    setSaid(say('jot.locked.sealed'))
    setTimeout(leave, SEEN)
  }
  const sealAndLeave = async (as: 'done' | 'begun'): Promise<void> => {
    if (await jot.seal(as)) leave()
  }
  const hasWords = jot.shown.editor.doc.text.trim() !== ''
  useLeftAlone(hasWords, () => void sealAndLeave('begun'))
  const keys = useJotKeys({
    root,
    chips: none,
    isListOpen: false,
    onSave: () => void save(),
    onChip: nothing,
    onWho: nothing,
    onAll: nothing,
    onPanel: nothing,
    onMark: nothing,
    onEscape: () => void sealAndLeave('done'),
  })

  const onShown = useEffectEvent((): void => {
    setSaid(undefined)
    jot.refresh()
    composer.current?.focus()
  })
  const onLeave = useEffectEvent((as: 'done' | 'begun') => void sealAndLeave(as))
  const onUnlock = useEffectEvent(async (): Promise<void> => {
    wasUnlocked.current = true
    const hadWords = !jot.isEmpty()
    if (!(await jot.seal('done'))) return
    if (hadWords) leave()
    else onUnlocked()
  })
  useEffect(() => {
    composer.current?.focus()
    const stops = [
      onShell((event) => {
        if (event.kind === 'jot-shown') onShown()
        else if (event.kind === 'jot-leave') onLeave(event.as)
      }),
      onChanged((topics) => topics.includes('vault') && void onUnlock()),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])

  const words = jot.begun > 0 && !hasWords ? say('jot.locked.begun', { count: jot.begun }) : say('jot.locked.words')
  const problem = jot.problem ?? (jot.hasNobody ? 'nobody' : undefined)
  return (
    <div ref={root} className={styles.window} {...keys}>
      <JotLayout
        label={say('jot.locked.window')}
        bar={
          <>
            <Select
              look="quiet"
              label={say('jot.channel')}
              hideLabel
              options={entryChannels.map((value) => ({ value, label: say(`jot.channel.${value}`) }))}
              value={jot.shown.channel}
              onChange={(channel) => jot.change({ channel })}
            />
            {jot.waiting > 0 && (
              <span className={styles.waiting}>{say('jot.locked.waiting', { count: jot.waiting })}</span>
            )}
          </>
        }
        note={say('jot.locked.esc')}
        chips={
          problem && (
            <p role="alert" className={styles.problem}>
              {say(`jot.locked.problem.${problem}`)}
            </p>
          )
        }
        foot={<span role="status">{said ?? words}</span>}
        action={
          <Button kind="primary" keys="Mod+Enter" busy={jot.isFiling} onClick={() => void save()}>
            {say('jot.locked.seal')}
          </Button>
        }
      >
        <Composer
          ref={composer}
          label={say('jot.text')}
          placeholder={say('jot.locked.placeholder')}
          editor={jot.shown.editor}
          latest={jot.latest}
          onEdit={(editor) => {
            setSaid(undefined)
            if (jot.problem === 'nothing' || jot.problem === 'too-long') jot.setProblem(undefined)
            jot.change({ editor })
          }}
          onTooLong={() => jot.setProblem('too-long')}
          onKey={() => false}
          names={none}
          found={none}
          readOnly={jot.isFiling || jot.hasNobody}
          isLocked
        />
      </JotLayout>
    </div>
  )
}
