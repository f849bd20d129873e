import { useState, type ReactNode } from 'react'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'

/** More than this is shown after a press. */
const first = 12

/** The first of many lines, and the rest when asked for. In the order they come: by name. */
export const Some = <T,>({ of, children }: { readonly of: readonly T[]; readonly children: (one: T) => ReactNode }) => {
  const say = useSay()
  const [all, setAll] = useState(false)
  return (
    <>
      <ul>{(all ? of : of.slice(0, first)).map(children)}</ul>
      {!all && of.length > first && (
        <Button kind="plain" size="small" onClick={() => setAll(true)}>
          {say('insights.more', { count: of.length })}
        </Button>
      )}
    </>
  )
}
