/** The frame around every place: title bar, rail, finder, and the keys that work everywhere. */
import { Outlet, useCanGoBack, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import { call, callShell, onShell } from '../lib/api.ts'
import { useGo } from '../lib/go.ts'
import { useSay } from '../lib/say.ts'
import { useRuntimeWarning, useShellState } from '../lib/shell-state.tsx'
import { useUndo } from '../lib/undo.ts'
import { FinderButton } from '../ui/finder-button.tsx'
import { Controls } from './controls.tsx'
import { FindAnything } from './find-anything.tsx'
import type { FinderMode } from './find-anything.tsx'
import { useKeys } from './keys.ts'
import { Shell } from './layout/shell.tsx'
import { useRailItems } from './rail-items.ts'

export const Place = () => {
  const say = useSay()
  const go = useGo()
  const shell = useShellState()
  const warning = useRuntimeWarning()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [finder, setFinder] = useState<FinderMode | null>(null)
  const undo = useUndo()
  const items = useRailItems()
  const jot = (): void => void callShell('shell.jot', {})
  const lock = (): void => void callShell('shell.lock', {})

  useKeys({
    onFind: () => setFinder('find'),
    onBrief: () => setFinder('brief'),
    onJot: jot,
    onLock: lock,
    onBack: () => router.history.back(),
    onForward: () => router.history.forward(),
    onUndo: () => {
      // asked when it is pressed: what was last a moment ago may not be the last thing done
      void call('changes.last', {}).then((last) => last && undo(last.change))
    },
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
      current={path.split('/')[1]}
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
    >
      <Outlet />
      <FindAnything mode={finder} onClose={() => setFinder(null)} />
    </Shell>
  )
}
