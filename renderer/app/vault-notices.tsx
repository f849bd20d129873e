/** What was found at the opening and must be told: one banner each, until it is put away. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../lib/api.ts'
import { useSay } from '../lib/say.ts'
import { Banner } from '../ui/banner.tsx'

export const VaultNotices = () => {
  const say = useSay()
  const { data } = useQuery({ queryKey: ['vault.notices'], queryFn: () => call('vault.status', {}) })
  const [read, setRead] = useState<readonly string[]>([])
  return (data?.notices ?? [])
    .filter((notice) => !read.includes(notice))
    .map((notice) => (
      <Banner
        key={notice}
        tone="problem"
        dismissLabel={say('ui.dismiss')}
        onDismiss={() => setRead((before) => [...before, notice])}
      >
        {say(`app.notice.${notice}`)}
      </Banner>
    ))
}
