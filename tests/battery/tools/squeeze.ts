/** One operation on a disk that is full, or fills up meanwhile, then again with room. */
import type { Result } from '../../../shared/result.ts'
import type { tally } from '../row.ts'
import type { Disk } from './disk.ts'

type Tally = ReturnType<typeof tally>

export const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, ...Object.values(result.error.fields ?? {})].join(' ')

const accepted = ['ok', 'no-space', 'cannot-open not-writable']

/** So many pages left before it begins, or full so many milliseconds after. */
export type Room = number | { readonly fullAfter: number }

const saidOf = (room: Room): string =>
  typeof room === 'number' ? `with ${room} pages left` : `with a disk that is full after ${room.fullAfter} ms`

/** Nothing but success or "no space" may come of it. True when it worked in the end. */
export const squeeze = async (
  disk: Disk,
  room: Room,
  name: string,
  work: () => Promise<Result<unknown>>,
  result: Tally,
): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  if (typeof room === 'number') disk.fill(room)
  else timer = setTimeout(() => disk.fill(1), room.fullAfter)
  const tight = codeOf(await work())
  clearTimeout(timer)
  disk.free()
  result.add('tried on a full disk')
  if (tight !== 'ok') result.add('refused for space')
  result.expect(accepted.includes(tight), `${name} ${saidOf(room)}: ${tight}`)
  if (tight === 'ok') return true
  const again = codeOf(await work())
  result.expect(again === 'ok', `${name} with room again, after ${saidOf(room)}: ${again}`)
  return again === 'ok'
}
