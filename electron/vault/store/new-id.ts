/**
 * The id of a new row: a UUID of version 7 (RFC 9562) as 32 hexadecimal digits. Ids made one after the other sort that
 * way, also within one millisecond and after the clock was set back, so that what was made at the same moment keeps
 * the order it was made in. Its first half is the time: nothing may be named by the first digits alone.
 */
import { v7 } from 'uuid'

export const newId = (): string => v7().replaceAll('-', '')
