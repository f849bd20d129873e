/** One line across the window while something is wrong with the journal: the gravest, the rest is on its page. */
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useDismiss } from './use-dismiss.ts'
import { useNoticeValues } from './words.ts'

/** Two of these are told calmly: nothing is lost, or not yet. */
const calm = new Set(['salvaged', 'low-space'])

export const HealthBanner = () => {
  const say = useSay()
  const go = useGo()
  const values = useNoticeValues()
  const dismiss = useDismiss()
  const { data } = useAsk('health.status', {})
  const look = (
    <Button size="small" onClick={() => go.to('/settings/health')}>
      {say('health.look')}
    </Button>
  )
  if (!data) return null
  if (data.damage)
    return (
      <Banner tone="problem" action={look}>
        {say(`health.damage.${data.damage.what}.banner`)}
      </Banner>
    )
  const [notice] = data.notices
  if (!notice) return null
  return (
    <Banner
      tone={calm.has(notice.kind) ? 'note' : 'problem'}
      action={look}
      dismissLabel={say('health.dismiss.what', { title: say(`health.notice.${notice.kind}.title`) })}
      onDismiss={() => dismiss(notice.kind)}
    >
      {say(`health.notice.${notice.kind}.banner`, values(notice))}
    </Banner>
  )
}
