/** Whether it is remembered where one went lately, and how that is forgotten. */
import { useAsk, useCommand } from '../../lib/api.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useToasts } from '../../ui/toast.tsx'

export const Recents = ({
  chosen,
  onChoose,
}: {
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}) => {
  const say = useSay()
  const toasts = useToasts()
  const { mutate: clear } = useCommand('recents.clear')
  const { data = [] } = useAsk('recents.list', {})
  const forget = (): void =>
    clear({}, { onSuccess: () => void toasts.show({ text: say('settings.recents.forgotten') }) })
  return (
    <>
      <Switch
        label={say('settings.recents.keep')}
        hint={say('settings.recents.hint')}
        checked={chosen}
        onChange={onChoose}
      />
      {data.length > 0 && (
        <Button kind="plain" size="small" onClick={forget}>
          {say('settings.recents.forget')}
        </Button>
      )}
    </>
  )
}
