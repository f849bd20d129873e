/** A quiet line for as long as there is no recovery key. */
import { useQuery } from '@tanstack/react-query'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/text.tsx'
import { call } from './api.ts'
import { useGo } from './go.ts'
import { useSay } from './say.ts'

export const RecoveryReminder = ({ className }: { readonly className?: string | undefined }) => {
  const say = useSay()
  const go = useGo()
  const { data } = useQuery({ queryKey: ['keys.status'], queryFn: () => call('keys.status', {}), staleTime: 0 })
  if (!data || data.recovery) return null
  return (
    <Note className={className}>
      {say('security.reminder')}{' '}
      <Button kind="plain" size="small" onClick={() => go.to('/settings/security')}>
        {say('security.reminder.do')}
      </Button>
    </Note>
  )
}
