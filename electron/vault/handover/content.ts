/** A pack as bytes, and bytes as a pack: its text and its files, framed. Neither knows of the encryption around it. */
import { createHash } from 'node:crypto'
import { most } from '../../../shared/contract/files.ts'
import { mostOf, Pack, readPack } from '../../../shared/model/handover/pack.ts'
import { AppError, invalid } from '../../../shared/result.ts'
import { safeParse } from '../../../shared/zod.ts'
import { piece } from '../journal/file-content.ts'
import { fileOf } from '../journal/files.ts'
import type { Content } from '../journal/handover-pack.ts'
import type { Opened } from '../journal/handover-taking.ts'
import type { Readable } from '../store/handles.ts'
import { frame, framedSize, packProblem, unframe } from './frame.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** All of a kept file. @throws AppError damaged */
const bytesOf = (db: Readable, id: string): Uint8Array => {
  const { bytes, digest } = fileOf(db, id)
  const pieces = Array.from({ length: Math.ceil(bytes / most.piece) }, (_, at) => piece(db, id, at))
  const whole = Buffer.concat(pieces)
  if (sha256(whole) !== digest) throw new AppError('damaged')
  return whole
}

/** @throws AppError invalid (items: too-large | too-long), damaged */
export const bytesOfPack = (db: Readable, { pack, photo, files }: Content): Uint8Array => {
  // what could not be read at the other end is not written: a text was made longer than its field is
  if (!safeParse(Pack, pack).success) throw invalid('items', 'too-long')
  const text = JSON.stringify(pack)
  const lengths = [...(photo ? [photo.byteLength] : []), ...files.map(({ bytes }) => bytes)]
  if (files.length > mostOf.files || framedSize(Buffer.byteLength(text), lengths) === undefined)
    throw invalid('items', 'too-large')
  return frame({ text, files: [...(photo ? [photo] : []), ...files.map(({ id }) => bytesOf(db, id))] })
}

/** Every file it speaks of is there, and as long as it says. */
const isComplete = ({ pack, files }: Opened): boolean =>
  [...(pack.photo ? [pack.photo] : []), ...pack.files].every(({ at, bytes }) => files[at]?.bytes.byteLength === bytes)

/** @throws AppError invalid (file: not-a-pack | cut-short | altered | newer) */
export const packOfBytes = (bytes: Uint8Array): Opened => {
  const framed = unframe(bytes)
  if (typeof framed === 'string') throw packProblem(framed)
  const pack = readPack(framed.text)
  if (typeof pack === 'string') throw packProblem(pack)
  const files = framed.files.map((file) => ({ bytes: file, digest: sha256(file) }))
  const opened = { pack, files }
  if (!isComplete(opened)) throw packProblem('altered')
  return opened
}
