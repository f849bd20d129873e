/** health: how the vault itself is. What is known beside its rows comes from whoever looks after it. */
import { well } from '../../../shared/contract/health.ts'
import type { NounHandlers } from './context.ts'

export const health: NounHandlers<'health'> = {
  'health.status': ({ db, health: view }) => view?.status(db) ?? well,
  'health.dismiss': ({ db, health: view }, { kind }) => {
    view?.dismiss(db, kind)
    return {}
  },
}
