/** Writing into a closed vault as of another day: how a reminder of today was set yesterday. */
import { Temporal } from '../../../shared/model/temporal.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import { session } from '../../../electron/vault/session.ts'
import type { Session } from '../../../electron/vault/session.ts'
import { newId } from '../../../electron/vault/store/new-id.ts'
import { openWithKey } from './vault.ts'

/** Runs `work` on the vault as if it were `days` ago. */
export const asOf = <T>(folder: string, key: Buffer, days: number, work: (open: Session) => T): T => {
  const { db, close } = openWithKey(folder, key)
  try {
    const now = () => Temporal.Now.zonedDateTimeISO().subtract({ days })
    return work(session({ db, handlers, derive, now, newId }))
  } finally {
    close()
  }
}

/** Someone with a promise due today. Answers with the person's id. */
export const promiseToday = (open: Session, name: string): string => {
  const { id } = open.command('people.add', PersonFields.parse({ name }))
  const due = Temporal.Now.plainDateISO().toString()
  open.command('followUps.add', {
    personId: id,
    kind: 'promise',
    by: 'me',
    text: `note for ${name}`,
    due,
    entryId: null,
  })
  return id
}
