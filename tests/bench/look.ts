/** A look at the clock, step by step as the vault takes it: what is kept beside the journal for it is part of what a journal is. */
import { claimDue, noteLook, prepareLook } from '../../electron/vault/journal/reminders.ts'
import type { Session } from '../../electron/vault/session.ts'

/** Claims what is due, and nothing is shown. */
export const look = (session: Session): void => {
  session.derive(prepareLook)
  session.keep((ctx) => claimDue(ctx, new Set(), () => 'none'))
  session.derive(noteLook)
}
