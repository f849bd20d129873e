/** Our own window buttons, where the system draws none. */
import { callShell } from '../lib/api.ts'
import { useShellState } from '../lib/shell-state.tsx'
import { WindowControls } from './layout/window-controls.tsx'

export const Controls = () => {
  const { platform } = useShellState()
  if (platform === 'darwin') return null
  const run = (action: 'minimise' | 'maximise' | 'close') => () => void callShell('shell.window', { action })
  return <WindowControls onMinimise={run('minimise')} onMaximise={run('maximise')} onClose={run('close')} />
}
