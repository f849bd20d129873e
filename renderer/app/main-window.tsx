/** The unlocked main window. */
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { callShell, useAsk } from '../lib/api.ts'
import { Remembering } from '../lib/remembered.tsx'
import { SpelledFields } from '../lib/spell-check/spelled-fields.tsx'
import { showAppearance } from '../ui/appearance.ts'
import { makeRouter } from './router.tsx'

/** Follows the person's own choice of look, in this window and in the system's parts of it. */
export const useAppearance = (): void => {
  const { data } = useAsk('settings.get', {})
  const { theme, density } = data ?? { theme: 'system', density: 'comfortable' }
  useEffect(() => {
    void callShell('shell.theme', { theme })
    return showAppearance(theme, density)
  }, [theme, density])
}

export const MainWindow = () => {
  const [router] = useState(makeRouter)
  useAppearance()
  return (
    <Remembering>
      <RouterProvider router={router} />
      <SpelledFields />
    </Remembering>
  )
}
