/** A follow-up that something else made and holds by its id: a step of an arc, the day to look back at a disagreement. */
import type { FollowUpRow } from '../store/rows.ts'
import type { CommandCtx } from './context.ts'
import { forgetSnoozes } from './snooze.ts'

type Holder = 'arc_step' | 'disagreement'
type Holding = { readonly id: string; readonly follow_up_id: string | null }

/** What is done, dropped or in the bin is no longer its holder's to alter. */
export const openOf = ({ db }: CommandCtx, { follow_up_id: id }: Holding): FollowUpRow | undefined => {
  const row = id === null ? undefined : db.row('follow_up', id)
  return row?.state === 'open' && row.deleted_at === null ? row : undefined
}

/** Nobody is to be told of it any more. */
export const takeBack = (ctx: CommandCtx, noun: Holder, holding: Holding): void => {
  const open = openOf(ctx, holding)
  if (!open) return
  ctx.db.update(noun, holding.id, { follow_up_id: null })
  forgetSnoozes(ctx.db, 'follow-up', open.id)
  ctx.db.remove('follow_up', open.id)
}
