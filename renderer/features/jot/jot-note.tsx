/** The composer: after a call, a few lines in ten seconds. The same in its own window and in a page. */
import { useMemo, useRef, useState } from 'react'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import type { ChipLine } from './chips.ts'
import { Composer, type ComposerHandle } from './composer.tsx'
import { JotBar } from './jot-bar.tsx'
import { JotFrame } from './jot-frame.tsx'
import { JotHint } from './jot-hint.tsx'
import { JotLikely } from './jot-likely.tsx'
import { JotMine } from './jot-mine.tsx'
import { noOwnLines } from './jot-panel.tsx'
import { isEmpty } from './jot-state.ts'
import { JotUnder } from './jot-under.tsx'
import styles from './jot.module.css'
import { MentionList } from './mention-list.tsx'
import { TemplateList } from './template-list.tsx'
import { placeholderOf } from './placeholder.ts'
import { beReady } from './ready.ts'
import { useJot } from './use-jot.ts'
import { useJotKeys } from './use-jot-keys.ts'
import { useNoteActs } from './use-note-acts.ts'
import { useNoteChips } from './use-note-chips.ts'
import { useNoteLists } from './use-note-lists.ts'
import { useNoteOffers } from './use-note-offers.ts'
import { useNow } from './use-now.ts'
import { useOpened } from './use-opened.ts'

export type JotNoteProps = {
  /** The jot window, or a page: then it is one quiet line until it is written in. Each place has a draft of its own. */
  readonly place: 'window' | 'today' | `person:${string}`
  readonly onSaved?: () => void
}

const nothing: readonly [] = []
const LIST_ID = 'jot-people'
const TEMPLATES_ID = 'jot-templates'

/** Another place is another jot: nothing of one is left in the other. */
export const JotNote = (props: JotNoteProps) => <OneJot key={props.place} {...props} />

const OneJot = ({ place, onSaved }: JotNoteProps) => {
  const say = useSay()
  const isWindow = place === 'window'
  const composer = useRef<ComposerHandle>(null)
  const root = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [isOpen, setOpen] = useState(isWindow)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const [looked, setLooked] = useState<ChipLine | undefined>(undefined)
  const [lines, setLines] = useState(noOwnLines)
  const now = useNow()
  const focusText = (): void => composer.current?.focus()
  const jot = useJot({ place, onOutside: () => composer.current?.forget(), focusText })
  const { state, today, panel } = jot
  const names = useMemo(() => state.people.map(({ name }) => name), [state.people])
  // a name is not underlined: whoever takes part is marked, and others are offered
  const found = useMemo(() => state.all.filter(({ kind }) => kind !== 'person'), [state.all])
  const named = useMemo(() => state.all.filter(({ kind }) => kind === 'person'), [state.all])
  const { mentions, templates, onKey, isListOpen, forget } = useNoteLists({
    jot,
    isWriting: panel === null && isOpen,
    now,
  })
  const { answers, chips, waiting, acceptAll: sayYes } = useNoteChips(jot)
  const acceptAll = (): void => {
    const count = sayYes()
    setLooked(undefined)
    setSaid(say('jot.all.said', { count }))
  }
  const { save, leave, correct, openPanel, stay } = useNoteActs({
    ...{ jot, isWindow, lines, setLines, form, setSaid, setOpen, focusText },
    unlook: () => setLooked(undefined),
    onSaved: () => {
      forget()
      onSaved?.()
    },
  })

  const { asksBoth, askNoMore, likely, speakWith, onMine } = useNoteOffers({
    ...{ jot, isOpen, isListOpen, setSaid, focusText },
    isPerson: place.startsWith('person:'),
    forgetWord: () => composer.current?.forget(),
  })

  const keys = useJotKeys({
    root,
    chips,
    likely,
    onLikely: speakWith,
    onMine,
    isListOpen,
    onSave: () => void save(),
    onChip: (chip) => {
      setLooked(chip)
      jot.toggle(chip)
    },
    onCorrect: correct,
    onAll: acceptAll,
    onPanel: openPanel,
    onMark: jot.mark,
    onEscape: () => (panel ? jot.closePanel() : void leave()),
  })

  useOpened(isWindow, focusText, (personId) => {
    stay()
    setSaid(undefined)
    jot.refreshDay()
    focusText()
    if (personId !== undefined) void jot.openFor(personId)
  })

  const field = (
    <Composer
      ref={composer}
      label={say('jot.text')}
      placeholder={placeholderOf(say, { isOpen, asksBoth, people: state.people })}
      editor={state.editor}
      latest={() => jot.latest().editor}
      onEdit={(editor) => {
        stay()
        if (editor.doc !== jot.latest().editor.doc) {
          setSaid(undefined)
          setLooked(undefined)
        }
        setOpen(true)
        jot.edit(editor)
      }}
      onTooLong={() => jot.setProblem(say('jot.too-long'))}
      onKey={onKey}
      names={names}
      found={found}
      because={looked?.because ?? nothing}
      list={
        mentions.isOpen
          ? { id: LIST_ID, active: mentions.active < 0 ? undefined : `${LIST_ID}-${mentions.active}` }
          : templates.isOpen
            ? { id: TEMPLATES_ID, active: `${TEMPLATES_ID}-${templates.active}` }
            : undefined
      }
      readOnly={jot.isSaving}
      named={named}
    />
  )
  const writing = (
    <>
      {field}
      {onMine && <JotMine onMine={onMine} onOff={askNoMore} />}
      {templates.isOpen && <TemplateList id={TEMPLATES_ID} {...templates} onChoose={templates.choose} />}
      {mentions.isOpen && <MentionList id={LIST_ID} {...mentions} today={today} onChoose={mentions.choose} />}
    </>
  )
  const under =
    likely.length > 0 ? (
      <JotLikely people={likely} today={today} onChoose={speakWith} />
    ) : (
      <JotUnder
        jot={jot}
        now={now}
        lines={lines}
        onLines={setLines}
        form={form}
        chips={chips}
        waiting={waiting}
        onLook={setLooked}
        onCorrect={correct}
        onOwn={openPanel}
        onAll={acceptAll}
        answers={answers}
      />
    )
  // the list of people takes the place of the chips
  const isUnderEmpty =
    likely.length === 0 && !jot.problem && !panel && (isListOpen || (chips.length === 0 && isEmpty(state)))
  const bar = (
    <JotBar
      state={state}
      channel={jot.channel}
      now={now}
      today={today}
      open={panel?.kind === 'people' || panel?.kind === 'when' ? panel.kind : undefined}
      onChannel={jot.setChannel}
      onOpen={openPanel}
      onTags={jot.setTags}
    />
  )
  const foot = <JotHint state={state} mentions={mentions} looked={looked} said={said} />
  const action = (
    <Button kind={isWindow ? 'primary' : 'outline'} keys="Mod+Enter" busy={jot.isSaving} onClick={() => void save()}>
      {say('ui.save')}
    </Button>
  )
  return (
    <div ref={root} className={isWindow ? styles.window : undefined} {...keys} onFocus={() => beReady(today)}>
      <JotFrame
        isWindow={isWindow}
        isOpen={isOpen}
        onOpen={setOpen}
        hasDraft={!isEmpty(state)}
        isBusy={panel !== null || !isEmpty(state)}
        bar={bar}
        under={isUnderEmpty ? undefined : under}
        foot={foot}
        action={action}
      >
        {writing}
      </JotFrame>
    </div>
  )
}
