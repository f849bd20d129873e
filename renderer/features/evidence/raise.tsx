/** Raised before it hardens: to somebody one rung up on their side, and one on ours. */
import { useState } from 'react'
import type { Disagreement } from '../../../shared/contract/disagreements.ts'
import type { Entry } from '../../../shared/contract/entries.ts'
import { InlineForm } from '../../lib/inline-form.tsx'
import { PeopleField } from '../../lib/people-field.tsx'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'

type People = Entry['people']

/** One person: whoever was chosen last. */
const lastOf = (people: People): People => people.slice(-1)

export const Raise = ({
  disagreement,
  onDone,
}: {
  readonly disagreement: Disagreement
  readonly onDone: () => void
}) => {
  const say = useSay()
  const raise = useUndoable('disagreements.raise')
  const [theirs, setTheirs] = useState<People>([])
  const [ours, setOurs] = useState<People>([])
  const [asked, setAsked] = useState(false)
  const [they, we] = [theirs[0], ours[0]]
  const isSame =
    they !== undefined &&
    we !== undefined &&
    (they.id === we.id || [they.id, we.id].some((id) => id === disagreement.personId))
  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (!they || !we || isSame) return false
    const said = say('disagreement.said.raised', { theirs: they.name, ours: we.name })
    return (await raise({ id: disagreement.id, theirs: they.id, ours: we.id }, said)) !== undefined
  }
  const missing = say(isSame ? 'disagreement.raise.same' : 'disagreement.raise.both')
  return (
    <InlineForm
      label={say('disagreement.raise')}
      saveLabel={say('disagreement.raise.do')}
      onSave={save}
      onDone={onDone}
    >
      <PeopleField
        label={say('disagreement.raise.theirs')}
        people={theirs}
        onChange={(people) => setTheirs(lastOf(people))}
        error={asked && (!they || isSame) ? missing : undefined}
      />
      <PeopleField
        label={say('disagreement.raise.ours')}
        people={ours}
        onChange={(people) => setOurs(lastOf(people))}
        error={asked && (!we || isSame) ? missing : undefined}
      />
    </InlineForm>
  )
}
