/** What main said about this window when it opened. */
import { createContext, useContext } from 'react'
import type { ShellState } from '../../shared/contract/shell.ts'

const Context = createContext<ShellState | undefined>(undefined)

export const ShellStateProvider = Context.Provider

export const useShellState = (): ShellState => {
  const state = useContext(Context)
  if (!state) throw new Error('useShellState needs a ShellStateProvider above it')
  return state
}

/** The words that warn of a runtime that must not have real notes; undefined for the real one. */
export const useRuntimeWarning = (): 'app.evaluation' | 'app.test' | 'app.evaluation-test' | undefined => {
  const { evaluation, test } = useShellState().runtime
  if (evaluation) return test ? 'app.evaluation-test' : 'app.evaluation'
  return test ? 'app.test' : undefined
}
