/** Whom jots are sealed to while the vault is locked, as the key file says without a key. */
import { join } from 'node:path'
import { readSmall } from '../keys/files.ts'

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/

const recipientIn = (file: string): string | undefined => {
  try {
    const body: unknown = JSON.parse(readSmall(file) ?? '')
    const inbox: unknown = typeof body === 'object' && body !== null && 'inbox' in body ? body.inbox : undefined
    const recipient: unknown =
      typeof inbox === 'object' && inbox !== null && 'recipient' in inbox ? inbox.recipient : undefined
    return typeof recipient === 'string' && RECIPIENT.test(recipient) ? recipient : undefined
  } catch {
    return undefined
  }
}

/** `age1…`; null when neither generation names one. Whether it is the vault's own is only known at the unlock. */
export const inboxRecipient = (vault: string): string | null =>
  recipientIn(join(vault, 'vault.json')) ?? recipientIn(join(vault, 'vault.previous.json')) ?? null
