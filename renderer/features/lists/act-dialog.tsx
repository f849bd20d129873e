/** What is to be done about those selected, asked before it is done. */
import { useState } from 'react'
import { DoDialog } from '../../lib/do-dialog.tsx'
import { useSay } from '../../lib/say.ts'
import { Progress } from '../../ui/progress.tsx'
import { useActParts, type Asked } from './act-parts.tsx'
import styles from './lists.module.css'
import type { Acting } from './use-act.ts'

export const ActDialog = ({
  what,
  ids,
  acting,
  onDone,
}: {
  readonly what: Asked
  readonly ids: readonly string[]
  readonly acting: Acting
  readonly onDone: () => void
}) => {
  const say = useSay()
  const [problem, setProblem] = useState(false)
  const { body, act } = useActParts(problem)[what]
  const run = async (): Promise<void> => {
    const made = act()
    if (!made || acting.isBusy) return
    const done = await acting.run(ids, made)
    setProblem(done === 'value')
    if (done === true) onDone()
  }
  return (
    <DoDialog
      title={say('lists.act.title', { count: ids.length, act: say(`lists.bar.${what}`) })}
      label={say('lists.act.do')}
      busy={acting.isBusy}
      onDo={run}
      onCancel={onDone}
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        {body}
        {acting.isSlow && <Progress what={say('lists.bar.working', { count: ids.length })} />}
      </form>
    </DoDialog>
  )
}
