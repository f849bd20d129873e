/** The one small form that may be open under a jot. */
import type { Ref } from 'react'
import { MissingPanel } from './missing-panel.tsx'
import { OwnForm } from './own-form.tsx'
import { OwnMark } from './own-mark.tsx'
import { noOwnValues, ownKinds, type OwnKind, type OwnValues } from './own-reading.ts'
import { PeoplePanel } from './people-panel.tsx'
import type { Jot } from './use-jot.ts'
import { nameKey, type Answers } from './whom.ts'
import { WhoPanel } from './who-panel.tsx'
import { isNaming, type Reading } from './yes.ts'
import { WhenPanel } from './when-panel.tsx'

/** What was typed in each small form; and in the one that puts something right, which keeps nothing once it is closed. */
export type OwnLines = Readonly<Record<OwnKind | 'again', OwnValues>>
export const noOwnLines = Object.fromEntries([...ownKinds, 'again'].map((kind) => [kind, noOwnValues])) as OwnLines

export type JotPanelProps = {
  readonly jot: Jot
  readonly now: string
  readonly lines: OwnLines
  readonly onLines: (lines: OwnLines) => void
  readonly form: Ref<HTMLFormElement>
  readonly answers: Answers
}

export const JotPanel = ({ jot, now, lines, onLines, form, answers }: JotPanelProps) => {
  const { panel, state, today } = jot
  if (!panel) return null
  if (panel.kind === 'people')
    return (
      <PeoplePanel
        people={state.people}
        onPeople={jot.setPeople}
        onAdd={(name) => void jot.addAnew(name).then((person) => person && jot.takePart(person, 'chosen'))}
        onDone={jot.closePanel}
      />
    )
  if (panel.kind === 'when')
    return (
      <WhenPanel happenedAt={state.happenedAt} now={now} today={today} onWhen={jot.setWhen} onDone={jot.closePanel} />
    )
  if (panel.kind === 'missing') {
    const { chip } = panel
    if (chip.reading.kind !== 'milestone') return null
    const { title, date } = chip.reading
    return <MissingPanel title={title} date={date} onChoose={(missing) => jot.chooseMissing(chip, missing)} />
  }
  if (panel.kind === 'who') {
    const { chip } = panel
    if (!isNaming(chip.reading)) return null
    return (
      <WhoPanel
        chip={{ ...chip, reading: chip.reading }}
        found={answers.meant.get(nameKey(chip.reading.name))}
        today={today}
        onChoose={(who) => jot.chooseWho(chip, who)}
      />
    )
  }
  const { kind, instead } = panel
  const line = instead ? 'again' : kind
  const own = {
    ref: form,
    values: lines[line],
    onValues: (values: OwnValues) => onLines({ ...lines, [line]: values }),
    today,
    isAgain: instead !== undefined,
    onAdd: (reading: Reading) => {
      onLines({ ...lines, [line]: noOwnValues })
      jot.addOwn(reading, instead)
    },
  }
  if (kind === 'life-event' || kind === 'commitment' || kind === 'disagreement')
    return <OwnMark key={kind} kind={kind} {...own} />
  return <OwnForm key={kind} kind={kind} {...own} />
}
