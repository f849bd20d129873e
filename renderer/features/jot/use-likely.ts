/** Who is offered while a jot is empty. */
import type { Likely } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import { useOpenPage } from '../../lib/open-page.ts'
import { isEmpty, type JotState } from './jot-state.ts'

const nobody: readonly Likely[] = []

/** @param isWanted the composer is open and nothing else is in it */
export const useLikely = (state: JotState, isWanted: boolean): readonly Likely[] => {
  const page = useOpenPage()
  const isBlank = isWanted && isEmpty(state) && state.people.length === 0 && state.accepted.length === 0
  const { data } = useAsk('people.likely', page === undefined ? {} : { page: page as never }, {
    enabled: isBlank,
    keep: true,
  })
  return isBlank ? (data ?? nobody) : nobody
}
