/** The one small form that may be open under a jot. */
import type { Ref } from 'react'
import { MissingPanel } from './missing-panel.tsx'
import { OwnForm } from './own-form.tsx'
import { noOwnValues, type OwnKind, type OwnValues } from './own-reading.ts'
import { PeoplePanel } from './people-panel.tsx'
import type { Jot } from './use-jot.ts'
import { WhenPanel } from './when-panel.tsx'

export type OwnLines = Readonly<Record<OwnKind, OwnValues>>
export const noOwnLines: OwnLines = { fact: noOwnValues, date: noOwnValues, 'follow-up': noOwnValues }

export type JotPanelProps = {
  readonly jot: Jot
  readonly now: string
  readonly lines: OwnLines
  readonly onLines: (lines: OwnLines) => void
  readonly form: Ref<HTMLFormElement>
}

export const JotPanel = ({ jot, now, lines, onLines, form }: JotPanelProps) => {
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
  const { kind } = panel
  return (
    <OwnForm
      key={kind}
      ref={form}
      kind={kind}
      values={lines[kind]}
      onValues={(values) => onLines({ ...lines, [kind]: values })}
      today={today}
      onAdd={(reading) => {
        onLines({ ...lines, [kind]: noOwnValues })
        jot.addOwn(reading)
      }}
    />
  )
}
