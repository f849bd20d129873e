import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'

/** One quiet line above the list, where some seem to be in it twice; nothing where nobody does. */
export const TwiceLine = () => {
  const say = useSay()
  const go = useGo()
  const { data } = useAsk('people.duplicates', {}, { keep: true })
  if (!data || data.length === 0) return null
  return (
    <div>
      <Button kind="plain" size="small" icon="people" onClick={() => go.to('/settings/duplicates')}>
        {say('joining.twice.line', { count: data.length })}
      </Button>
    </div>
  )
}
