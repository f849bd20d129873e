/**
 * file: an attachment of a person or of an entry. It arrives in pieces: `files.begin`, `files.append` for each piece in
 * order, `files.finish`; nothing of it is seen before that, and what is left of one that broke off is cleared away.
 */
import { z } from '../zod.ts'
import { command, query, task } from './define.ts'
import {
  Body,
  ChangeId,
  EntryId,
  FileId,
  Instant,
  Line,
  LocalTime,
  Name,
  Nothing,
  PersonId,
  SmallPicture,
  bytesUpTo,
} from './fields.ts'
import { Changed } from './people.ts'

const MiB = 1024 * 1024

export const most = {
  /** Bytes of one file. */
  bytes: 100 * MiB,
  /** Bytes of all of them, the bin included: what speed was measured with. */
  all: 5 * 1024 * MiB,
  /** Bytes of one piece; every piece but the last has exactly so many. */
  piece: MiB / 2,
} as const

const Pixels = z.int().min(1).max(2_147_483_647)

export const FileItem = z.strictObject({
  id: FileId,
  personId: PersonId.nullable(),
  entryId: EntryId.nullable(),
  /** When the entry it belongs to happened. */
  happenedAt: LocalTime.nullable(),
  name: Name,
  /** By its bytes, as a media type. */
  type: Line,
  bytes: z.int().min(1),
  /** Of a picture, as far as they are known. */
  width: Pixels.nullable(),
  height: Pixels.nullable(),
  hasThumbnail: z.boolean(),
  note: Body,
  createdAt: Instant,
  deleted: z.boolean(),
})
export type FileItem = z.output<typeof FileItem>

const One = z.strictObject({ id: FileId })
const Upload = z.strictObject({ upload: FileId })
const Amount = z.strictObject({ files: z.int(), bytes: z.int() })

export const files = {
  /** Of a person: theirs and those of entries they take part in. Of an entry: its own. Newest first. */
  'files.list': query(
    ['file', 'entry', 'person'],
    z
      .strictObject({ personId: PersonId.optional(), entryId: EntryId.optional() })
      .refine(({ personId, entryId }) => (personId === undefined) !== (entryId === undefined), 'wrong'),
    z.array(FileItem),
  ),
  'files.thumbnail': query(
    ['file'],
    One,
    z.strictObject({ mediaType: Line, bytes: z.instanceof(Uint8Array) }).nullable(),
  ),
  /** The `at`th piece, from 0; `not-found` past the end. */
  'files.piece': query(
    [],
    One.extend({ at: z.int().min(0).max(10_000) }),
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  ),
  /** What is kept, and how much of it lies in the bin. */
  'files.amount': query(['file'], Nothing, Amount.extend({ inBin: Amount })),
  'files.edit': command(['file', 'change'], One.extend({ name: Name, note: Body }), Changed),
  'files.remove': command(['file', 'entry', 'change'], One, Changed),
  /** Deletes what lies in the bin for good: it cannot be undone. `conflict` for a file that is not in the bin. */
  'files.erase': task(
    ['file', 'entry', 'change'],
    z.strictObject({ ids: z.array(FileId).min(1).max(10_000) }),
    Nothing,
  ),

  /** `invalid` with `file`: empty, too-large, no-room (all files together) or busy (too many at once). */
  'files.begin': task(
    [],
    z
      .strictObject({
        personId: PersonId.optional(),
        entryId: EntryId.optional(),
        name: z.string().max(4000),
        bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      })
      .refine(({ personId, entryId }) => (personId === undefined) !== (entryId === undefined), 'wrong'),
    Upload,
  ),
  'files.append': task([], Upload.extend({ at: z.int().min(0).max(10_000), bytes: bytesUpTo(most.piece) }), Nothing),
  /** `invalid` with `file: cut-short` when fewer bytes came than were announced. */
  'files.finish': task(
    ['file', 'entry', 'change'],
    Upload.extend({
      thumbnail: SmallPicture.optional(),
      width: Pixels.optional(),
      height: Pixels.optional(),
    }),
    z.strictObject({ change: ChangeId, id: FileId }),
  ),
  'files.cancel': task([], Upload, Nothing),
  /** Writes a readable copy to the place the person chose, which main knows by `target`. Reports progress in bytes. */
  'files.save': task([], One.extend({ target: z.string().regex(/^[0-9a-f]{32}$/) }), Nothing),
}
