/** Files on their way in, piece by piece. What is not finished is seen nowhere and is cleared away. */
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { most } from '../../../shared/contract/files.ts'
import { cleanName } from '../../../shared/model/file-names.ts'
import { isPicture, sniff, sniffed } from '../../../shared/model/media-types.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import { append, begin, keepThumbnail, letGo, settle } from '../journal/file-content.ts'
import { addFile, bytesHeld, expectHome } from '../journal/files.ts'
import { branded } from '../journal/rows.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'

/** At once, of all windows. */
const atOnce = 8

/** One nothing was heard of for so long, in milliseconds, is not waited for when another wants its place. */
const patience = 10 * 60_000

/** Of a file whose name has nothing that can be shown. */
const nameless = 'file'

type Upload = {
  /** The vault it goes into: after a lock and an unlock it is another. */
  readonly session: Session
  readonly personId: string | null
  readonly entryId: string | null
  readonly name: string
  readonly bytes: number
  readonly hash: Hash
  type: string
  come: number
  /** When it was last heard of. */
  heard: number
  next: number
}

const timeOf = (session: Session): number => session.read(({ now }) => now.epochMilliseconds)

type Parts = {
  /** Throws `locked`. */
  readonly unlocked: () => Session
  readonly newId: () => string
  /** There is something to be cleared away. */
  readonly loose: () => void
}

export type UploadTasks = Pick<Tasks, 'files.begin' | 'files.append' | 'files.finish' | 'files.cancel'>

/** The `change` of a session's command tells who asked; a file that comes in is one. */
const command = 'files.finish'

export const uploads = ({ unlocked, newId, loose }: Parts): UploadTasks => {
  const running = new Map<string, Upload>()

  const known = (id: string): Upload => {
    const upload = running.get(id)
    if (!upload || upload.session !== unlocked()) throw new AppError('not-found')
    return upload
  }

  const drop = (id: string): void => {
    const upload = running.get(id)
    running.delete(id)
    if (!upload) return
    try {
      upload.session.keep((ctx) => letGo(ctx, id, upload.come))
    } finally {
      // on a full disk it stays `arriving`, and the next unlock clears it away
      loose()
    }
  }

  return {
    'files.begin': async ({ personId = null, entryId = null, name, bytes }) => {
      const session = unlocked()
      if (bytes === 0) throw invalid('file', 'empty')
      if (bytes > most.bytes) throw invalid('file', 'too-large')
      const given = timeOf(session) - patience
      for (const [id, upload] of running) {
        if (upload.session !== session) running.delete(id)
        else if (upload.heard < given) drop(id)
      }
      if (running.size >= atOnce) throw invalid('file', 'busy')
      const id = newId()
      session.keep((ctx) => {
        expectHome(ctx.db, personId, entryId)
        if (bytesHeld(ctx.db) + bytes > most.all) throw invalid('file', 'no-room')
        begin(ctx, id, bytes)
      })
      running.set(id, {
        session,
        personId,
        entryId,
        name: cleanName(name, nameless),
        bytes,
        hash: createHash('sha256'),
        type: '',
        come: 0,
        heard: timeOf(session),
        next: 0,
      })
      return { upload: branded(id) }
    },
    'files.append': async ({ upload: id, at, bytes }) => {
      const upload = known(id)
      const wanted = Math.min(most.piece, upload.bytes - upload.come)
      if (at !== upload.next || bytes.length !== wanted) throw invalid('file', 'out-of-order')
      upload.session.keep(({ db }) => append(db, id, at, bytes))
      if (at === 0) upload.type = sniff(bytes.subarray(0, sniffed))
      upload.hash.update(bytes)
      upload.come += bytes.length
      upload.heard = timeOf(upload.session)
      upload.next += 1
      return {}
    },
    'files.finish': async ({ upload: id, thumbnail, width = null, height = null }) => {
      const { session, personId, entryId, name, bytes, hash, type, come } = known(id)
      if (come !== bytes) throw invalid('file', 'cut-short')
      const small = thumbnail && sniff(thumbnail.subarray(0, sniffed))
      if (small !== undefined && !isPicture(small)) throw invalid('thumbnail', 'wrong')
      // of a copy: a finish that found no space can be tried again
      const digest = hash.copy().digest('hex')
      const change = session.change(command, (ctx) => {
        const size = isPicture(type) ? { width, height } : { width: null, height: null }
        addFile(ctx, id, { person_id: personId, entry_id: entryId, name, type, bytes, digest, ...size })
        if (thumbnail && small !== undefined) keepThumbnail(ctx.db, id, small, thumbnail)
        settle(ctx.db, id)
        return ctx.db.change
      })
      running.delete(id)
      return { change: branded(change), id: branded(id) }
    },
    'files.cancel': async ({ upload }) => {
      drop(upload)
      return {}
    },
  }
}
