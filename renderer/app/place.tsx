/** The frame around every place: title bar, rail, finder, and the keys that work everywhere. */
import { Outlet, useCanGoBack, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import { callShell, onShell } from '../lib/api.ts'
import { useGo } from '../lib/go.ts'
import { useSay } from '../lib/say.ts'
import { useRuntimeWarning, useShellState } from '../lib/shell-state.tsx'
import { HistoryKeys, type Thing } from '../lib/history/open-history.tsx'
import { useWalkBack } from '../lib/history/walk-back.ts'
import { History } from '../features/history/history.tsx'
import { HealthBanner } from '../features/health/health-banner.tsx'
import { FinderButton } from '../ui/finder-button.tsx'
import { Controls } from './controls.tsx'
import { FindAnything } from './find-anything.tsx'
import type { FinderMode } from './find-anything.tsx'
import { useKeys } from './keys.ts'
import { Shell } from './layout/shell.tsx'
import { useRecents } from './palette/use-recents.ts'
import { useTellPage } from '../lib/open-page.ts'
import { useRailItems } from './rail-items.ts'
import { VaultNotices } from './vault-notices.tsx'

export const Place = () => {
  const say = useSay()
  const go = useGo()
  const shell = useShellState()
  const warning = useRuntimeWarning()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [finder, setFinder] = useState<FinderMode | null>(null)
  const walk = useWalkBack()
  const [historyOf, setHistoryOf] = useState<Thing | null>(null)
  const items = useRailItems()
  useTellPage(/^\/people\/([0-9a-z]{8,40})(?:\/|$)/.exec(path)?.[1])
  const jot = (): void => void callShell('shell.jot', {})
  const lock = (): void => void callShell('shell.lock', {})

  const deeds = {
    onBrief: () => flushSync(() => setFinder('brief')),
    onBack: () => router.history.back(),
    onForward: () => router.history.forward(),
    onUndo: walk.back,
    onRedo: walk.forward,
  }
  useRecents(path)
  useKeys({
    ...deeds,
    // there before the next key is: what is typed on at once belongs in it
    onFind: () => flushSync(() => setFinder('find')),
    onJot: jot,
    onLock: lock,
  })

  useEffect(() => {
    const follow = (event: ShellEvent): void => {
      if (event.kind === 'show-person') go.person(event.personId)
      else if (event.kind === 'show-today') go.to('/today')
      else if (event.kind === 'brief') setFinder('brief')
    }
    const stop = onShell(follow)
    void callShell('shell.wanted', {}).then((event) => event && follow(event))
    return stop
  }, [go])

  return (
    <Shell
      items={items}
      current={items.find(({ key }) => path === `/${key}` && key.includes('/'))?.key ?? path.split('/')[1]}
      onGo={(key) => go.to(`/${key}`)}
      onBack={canGoBack ? () => router.history.back() : undefined}
      onForward={() => router.history.forward()}
      finder={
        <FinderButton keys="Mod+K" onClick={() => setFinder('find')}>
          {say('app.finder.label')}
        </FinderButton>
      }
      onLock={lock}
      onJot={jot}
      jotKeys={shell.jotShortcut === null ? undefined : 'Mod+Shift+J'}
      controls={<Controls />}
      insetStart={shell.platform === 'darwin'}
      banner={warning && say(warning)}
      notices={
        <>
          <VaultNotices />
          <HealthBanner />
        </>
      }
    >
      <HistoryKeys onOpen={setHistoryOf}>
        <Outlet />
      </HistoryKeys>
      <History thing={historyOf} onClose={() => setHistoryOf(null)} />
      <FindAnything mode={finder} deeds={deeds} onClose={() => setFinder(null)} />
    </Shell>
  )
}
