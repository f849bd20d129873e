/** The composer: after a call, a few lines in ten seconds. The same in its own window and in a page. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Likely } from '../../../shared/contract/people.ts'
import { callShell, onShell } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { asksMine, beginMine } from './both-sides.ts'
import { chipLines, type ChipLine } from './chips.ts'
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
import { isBegun, ownKinds, type OwnKind } from './own-reading.ts'
import { beReady } from './ready.ts'
import { useAnswers } from './use-answers.ts'
import { useBothSides } from './use-both-sides.ts'
import { useJot } from './use-jot.ts'
import { useJotKeys } from './use-jot-keys.ts'
import { useLikely } from './use-likely.ts'
import { useMentions } from './use-mentions.ts'
import { useNow } from './use-now.ts'
import { useSaving } from './use-saving.ts'
import { useTemplates } from './use-templates.ts'

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
  const [isFromTemplate, setFromTemplate] = useState(false)
  const dates = useDates()
  const now = useNow()
  const focusText = (): void => composer.current?.focus()
  const jot = useJot({ place, onOutside: () => composer.current?.forget(), focusText })
  const { state, today, panel } = jot
  const { text } = state.editor.doc
  const isPerson = place.startsWith('person:')
  const { asksBoth, askNoMore } = useBothSides()
  const names = useMemo(() => state.people.map(({ name }) => name), [state.people])
  // a name is not underlined: whoever takes part is marked, and others are offered
  const found = useMemo(() => state.all.filter(({ kind }) => kind !== 'person'), [state.all])
  const named = useMemo(() => state.all.filter(({ kind }) => kind === 'person'), [state.all])
  const allNames = state.known.map(({ name }) => name)

  const mentions = useMentions({
    editor: state.editor,
    latest: () => jot.latest().editor,
    names: allNames,
    isWriting: panel === null && isOpen,
    onPerson: jot.mention,
    onAdd: (mention, name) => void jot.addAnew(name).then((person) => person && jot.mention(mention, person)),
  })
  const templates = useTemplates({
    editor: state.editor,
    latest: () => jot.latest().editor,
    isWriting: panel === null && isOpen,
    onTemplate: (looking, template) => {
      const at = jot.latest().happenedAt ?? now
      setFromTemplate(true)
      jot.begin(looking, template, { date: dates.full(at), time: dates.time(at) })
    },
  })
  /** Tab goes from blank to blank while there are any, and on from the last. */
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (mentions.onKey(event) || templates.onKey(event)) return true
    const isTab = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
    return isTab && isFromTemplate && jot.toNextBlank()
  }
  const answers = useAnswers(state)
  const linesNow = (): readonly ChipLine[] => {
    const { editor, all, accepted, people, known } = jot.latest()
    return chipLines({ text: editor.doc.text, all, accepted, people, today, known, answers })
  }
  const chips = linesNow()
  const acceptAll = (): void => {
    const count = jot.acceptAll(linesNow)
    setLooked(undefined)
    setSaid(say('jot.all.said', { count }))
  }

  const saving = useSaving({ jot, isWindow, setSaid })
  const save = async (): Promise<void> => {
    const typed =
      panel && panel.kind !== 'missing' && panel.kind !== 'who' && ownKinds.find((kind) => kind === panel.kind)
    if (typed && isBegun(lines[typed], typed)) {
      // a line still being typed belongs to the jot; when it cannot be read, that is said where it was typed
      const before = jot.latest().accepted
      form.current?.requestSubmit()
      if (jot.latest().accepted === before) return
    }
    setSaid(undefined)
    const saved = await jot.save()
    if (!saved) return
    setLines(noOwnLines)
    setFromTemplate(false)
    focusText()
    if (!isWindow) setOpen(false)
    saving.tell(saved)
    onSaved?.()
  }

  const leave = async (): Promise<void> => {
    if (!(await jot.drafts.flush())) return
    if (isWindow) return void (await callShell('shell.jotDone', {}))
    // the caret stays, so that going on is just typing
    focusText()
    setOpen(false)
  }

  const openPanel = (kind: 'people' | 'when' | OwnKind): void => {
    if (panel?.kind === kind) return jot.closePanel()
    setSaid(undefined)
    setLooked(undefined)
    jot.setPanel({ kind })
  }

  const likely = useLikely(
    state,
    isOpen && !isPerson && panel === null && !jot.problem && !mentions.isOpen && !templates.isOpen,
  )
  const speakWith = ({ id, name }: Likely): void => {
    jot.takePart({ id, name }, 'chosen')
    setSaid(say('jot.likely.said', { name }))
    focusText()
  }
  const isAskingMine = isOpen && !mentions.isOpen && !templates.isOpen && asksMine(text, asksBoth)
  const writeMine = (): void => {
    composer.current?.forget()
    jot.edit(beginMine(jot.latest().editor, say('jot.mine.begin')))
    focusText()
  }

  const keys = useJotKeys({
    root,
    chips,
    likely,
    onLikely: speakWith,
    onMine: isAskingMine ? writeMine : undefined,
    isListOpen: mentions.isOpen || templates.isOpen,
    onSave: () => void save(),
    onChip: (chip) => {
      setLooked(chip)
      jot.toggle(chip)
    },
    onWho: (chip) => jot.setPanel({ kind: 'who', chip }),
    onAll: acceptAll,
    onPanel: openPanel,
    onMark: jot.mark,
    onEscape: () => (panel ? jot.closePanel() : void leave()),
  })

  const onShown = useEffectEvent((personId: string | undefined) => {
    saving.stay()
    setSaid(undefined)
    jot.refreshDay()
    composer.current?.focus()
    if (personId !== undefined) void jot.openFor(personId)
  })
  useEffect(() => {
    if (!isWindow) return
    composer.current?.focus()
    return onShell((event) => {
      if (event.kind === 'jot-shown') onShown(event.personId)
    })
  }, [isWindow])

  const [first] = state.people
  const placeholder = !isOpen
    ? say('jot.placeholder.closed')
    : !asksBoth
      ? say('jot.placeholder')
      : first && state.people.length === 1
        ? say('jot.placeholder.theirs.one', { name: shorten(first.name, 40) })
        : say('jot.placeholder.theirs')
  const field = (
    <Composer
      ref={composer}
      label={say('jot.text')}
      placeholder={placeholder}
      editor={state.editor}
      latest={() => jot.latest().editor}
      onEdit={(editor) => {
        saving.stay()
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
      {isAskingMine && <JotMine onMine={writeMine} onOff={askNoMore} />}
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
        onLook={setLooked}
        onOwn={openPanel}
        onAll={acceptAll}
        answers={answers}
      />
    )
  // the list of people takes the place of the chips
  const isUnderEmpty =
    likely.length === 0 &&
    !jot.problem &&
    !panel &&
    (mentions.isOpen || templates.isOpen || (chips.length === 0 && isEmpty(state)))
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
