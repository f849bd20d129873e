/** Calendar files, and the way they come to a vault. */
import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { calendar, event } from '../electron/exchange/calendars.ts'
import type { TestHost } from './vault.ts'

let given = 0
/** Picks a file or a folder as a dialog of main's does: the path goes to the vault, a token comes back. */
export const fromDialog = (vault: TestHost, path: string): Promise<string> => {
  const token = `folder-picked${String((given += 1)).padStart(6, '0')}`
  vault.host().folder(token, path)
  return Promise.resolve(token)
}

/** A place for a readable copy, as the dialog of main gives it. */
export const target = (vault: TestHost, path: string): string => {
  const token = String((given += 1)).padStart(32, '0')
  vault.host().mayWrite(token, path)
  return token
}

let written = 1_700_000_000
/** Writes a file at a moment of its own, so that it differs from what was there before. */
export const write = (path: string, content: string | Uint8Array): void => {
  writeFileSync(path, content)
  written += 10
  utimesSync(path, written, written)
}

/** One VEVENT. `at`: `20260313T090000Z`, or with parameters in front: `;TZID=Europe/Berlin:20260313T090000`. */
export const at = (uid: string, start: string, ...more: readonly string[]): string =>
  event(`UID:${uid}`, `DTSTART${start.startsWith(';') ? start : `:${start}`}`, `SUMMARY:${uid}`, ...more)

export const bytesOf = (...events: readonly string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(calendar(...events)))

export const changedAt = (path: string): number => statSync(path).mtimeMs
