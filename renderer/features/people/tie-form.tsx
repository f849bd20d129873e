/** A tie, being written: who, a word for each direction, since and until when, and a note. */
import { useState } from 'react'
import { Body, Line, Name } from '../../../shared/contract/fields.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { groupOf } from '../../../shared/model/ties/kinds.ts'
import { isSameTie } from '../../../shared/model/ties/same.ts'
import { kindBetween } from '../../../shared/model/ties/words.ts'
import { Fields, InlineForm } from '../../lib/inline-form.tsx'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import parts from './parts.module.css'
import { problemId } from '../../lib/field-problem.ts'
import { short } from './short.ts'
import { SpanFields, useSpanFields } from '../../lib/span-fields.tsx'
import { headsOf, isNew, nobodyYet, TieWho } from './tie-who.tsx'
import { kindIn, TieWords, wordsOf } from './tie-words.tsx'
import { useSaveTie, type TieProblem } from './use-save-tie.ts'

type Props = {
  readonly personId: string
  readonly personName: string
  /** The tie being changed; left out, one is added. */
  readonly tie?: Tie
  /** Those there are: the same is not added twice. */
  readonly ties?: readonly Tie[] | undefined
  readonly today: string
  readonly onDone: () => void
  /** To the tie there is already. */
  readonly onOther?: ((id: string) => void) | undefined
}

export const TieForm = ({ personId, personName, tie, ties = [], today, onDone, onOther }: Props) => {
  const say = useSay()
  const add = useSaveTie('ties.add')
  const addWithPerson = useSaveTie('ties.addWithPerson')
  const edit = useSaveTie('ties.edit')
  const [who, setWho] = useState(nobodyYet)
  const [words, setWords] = useState(wordsOf(tie))
  const [note, setNote] = useState(tie?.note ?? '')
  const dates = useSpanFields(tie, today)
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<TieProblem>()
  const otherName = tie?.otherName ?? who.chosen?.name ?? ''
  const [near, far] = [short(personName, 30), short(otherName, 30)]
  const isNamed = otherName.trim() !== ''
  const kind = kindIn(words) ?? kindBetween(words.otherIs, words.personIs)
  const listed = who.listed ?? (!who.nameless && groupOf(kind) !== 'family')
  const otherId = tie?.otherId ?? who.chosen?.id
  const asRow = (of: Pick<Tie, 'otherIs' | 'personIs' | 'kind' | 'since' | 'until'>) => ({
    ...{ person_id: personId, other_is: of.otherIs, person_is: of.personIs },
    ...{ kind: of.kind, since: of.since, until: of.until },
  })
  const already =
    words.otherIs.trim() === '' || otherId === undefined
      ? undefined
      : ties.find(
          (one) =>
            one.id !== tie?.id &&
            one.otherId === otherId &&
            isSameTie(asRow(one), asRow({ ...words, kind, ...dates.span })),
        )

  const save = async (): Promise<boolean> => {
    setAsked(true)
    setProblem(undefined)
    const heads = headsOf(who)
    if ((!tie && !who.nameless && who.chosen === null) || heads === undefined) return false
    if (problemId(Name, words.otherIs) || problemId(Line, words.personIs) || problemId(Body, note)) return false
    if (dates.isWrong || already) return false
    const [otherIs, personIs] = [words.otherIs.trim(), words.personIs.trim()]
    const fields = { personId, otherIs, personIs, note: note.trim(), kind: kindIn(words), ...dates.span }
    const name = isNamed ? short(otherName) : say('ties.noName')
    const done = say(tie ? 'people.tie.saved' : 'people.tie.added', { name, label: short(otherIs, 40) })
    const tried = tie
      ? await edit({ id: tie.id, ...fields }, done)
      : otherId === undefined
        ? await addWithPerson({ ...fields, otherName, otherListed: listed, otherHeads: heads }, done)
        : await add({ ...fields, otherId }, done)
    if (!tried.ok) setProblem(tried.problem)
    return tried.ok
  }

  return (
    <InlineForm
      label={say(tie ? 'people.tie.edit' : 'people.tie.add', { name: short(otherName) })}
      onSave={save}
      onDone={onDone}
    >
      {!tie && <TieWho who={who} onChange={setWho} not={personId} listed={isNew(who) && listed} asked={asked} />}
      <Fields wide>
        <TieWords
          words={words}
          onChange={setWords}
          ties={ties.filter(({ id }) => id !== tie?.id)}
          labels={{
            there: isNamed
              ? say('people.tie.is', { who: far, whose: near })
              : say('people.tie.theyAre', { whose: near }),
            back: isNamed ? say('people.tie.is', { who: near, whose: far }) : say('people.tie.isTheir', { who: near }),
          }}
          asked={asked}
        />
        <SpanFields state={dates} today={today} asked={asked} />
      </Fields>
      <TextArea label={say('ties.note')} rows={1} dir="auto" value={note} onChange={setNote} />
      <div className={parts.problem} aria-live="polite">
        {already && (
          <>
            {say(already.otherIs === '' ? 'ties.already.plain' : 'ties.already', { who: far, label: already.otherIs })}{' '}
            {onOther && (
              <Button kind="plain" size="small" className={parts.inLine} onClick={() => onOther(already.id)}>
                {say('ties.already.change')}
              </Button>
            )}
          </>
        )}
        {!already && problem && say(`ties.problem.${problem}`)}
      </div>
    </InlineForm>
  )
}
