import { useState } from 'react'
import type { Calendar } from '../../../shared/contract/calendars.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { useUndoable } from '../../lib/undo.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

type Answer = 'keep' | 'drop'

/** Asks what becomes of the meetings. Keeping them is what is chosen until something else is. */
export const Forget = ({ calendar, onDone }: { readonly calendar: Calendar | null; readonly onDone: () => void }) => {
  const say = useSay()
  const forget = useUndoable('calendars.forget')
  const [answer, setAnswer] = useState<Answer>('keep')
  // while it fades out it still says of what it spoke
  const [last, setLast] = useState(calendar)
  if (calendar !== null && calendar !== last) setLast(calendar)
  const name = shorten(last?.name ?? '', 60)
  const end = (): void => {
    setAnswer('keep')
    onDone()
  }
  return (
    <AlertDialog
      open={calendar !== null}
      onOpenChange={(open) => !open && end()}
      title={say('calendars.forget.title', { name })}
      description={say('calendars.forget.words')}
      confirmLabel={say('calendars.forget.do')}
      cancelLabel={say('ui.cancel')}
      tone={answer === 'drop' ? 'danger' : 'primary'}
      onConfirm={() => {
        if (!calendar) return
        void forget({ id: calendar.id, keepMeetings: answer === 'keep' }, say('calendars.forgotten', { name }))
        end()
      }}
    >
      <RadioGroup
        label={say('calendars.forget.meetings')}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'keep', label: say('calendars.forget.keep') },
          { value: 'drop', label: say('calendars.forget.drop'), hint: say('calendars.forget.drop.hint') },
        ]}
      />
    </AlertDialog>
  )
}
