/** Whether one is asked for both sides of a talk; switched off for good where it is asked, and on again in Settings. */
import { useAsk, useCommand } from '../../lib/api.ts'

export const useBothSides = (): { readonly asksBoth: boolean; readonly askNoMore: () => void } => {
  const { data } = useAsk('settings.get', {})
  const { mutate: set } = useCommand('settings.set')
  return { asksBoth: data?.asksBothSides ?? false, askNoMore: () => set({ asksBothSides: false }) }
}
