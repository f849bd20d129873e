/** A person's photo: chosen, cut to a square, kept small; or taken away. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { mostSmall } from '../../../shared/contract/fields.ts'
import { sniff, sniffed } from '../../../shared/model/media-types.ts'
import { decodePicture, encode, paint, PictureProblem } from '../../lib/pictures/decode.ts'
import { cutOf, firstSquare, type Square } from '../../lib/pictures/square.ts'
import { useSay } from '../../lib/say.ts'
import { useUndoable } from '../../lib/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './photo-dialog.module.css'
import { PhotoSquare } from './photo-square.tsx'
import { short } from './short.ts'

/** Bytes of a picture that is cut here; what is kept of it is small. */
const largest = 64 * 1024 * 1024
/** The longer side it is held with while it is cut, and the side that is kept, in pixels. */
const [held, kept] = [2048, 512]

/** The picture, drawn, no larger than is needed to cut from. */
const draw = async (file: Blob): Promise<HTMLCanvasElement> => {
  if (file.size > largest) throw new PictureProblem('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const frame = await decodePicture(bytes, sniff(bytes.subarray(0, sniffed)))
  try {
    const scale = Math.min(1, held / Math.max(frame.displayWidth, frame.displayHeight))
    const canvas = document.createElement('canvas')
    paint(canvas, frame, frame.displayWidth * scale, frame.displayHeight * scale)
    return canvas
  } finally {
    frame.close()
  }
}

export const PhotoDialog = ({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) => {
  const say = useSay()
  const set = useUndoable('people.setPhoto')
  const input = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const [picture, setPicture] = useState<HTMLCanvasElement>()
  const [square, setSquare] = useState<Square>({ x: 0, y: 0, zoom: 1 })
  const [problem, setProblem] = useState<string>()
  const name = short(person.name)

  const take = async (file: Blob): Promise<void> => {
    setProblem(undefined)
    try {
      const drawn = await draw(file)
      setSquare(firstSquare(drawn))
      setPicture(drawn)
    } catch (error) {
      setPicture(undefined)
      setProblem(error instanceof PictureProblem ? error.why : 'unreadable')
    }
  }

  // pasted or dropped anywhere while this is open: it is meant for this, and not for the page behind
  const given = useEffectEvent((event: Event, files: FileList | undefined) => {
    event.preventDefault()
    event.stopPropagation()
    const [file] = files ?? []
    if (file) void take(file)
  })
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => given(event, event.clipboardData?.files)
    const over = (event: DragEvent): void => given(event, undefined)
    const dropped = (event: DragEvent): void => given(event, event.dataTransfer?.files)
    window.addEventListener('paste', pasted, true)
    window.addEventListener('dragover', over, true)
    window.addEventListener('drop', dropped, true)
    return () => {
      window.removeEventListener('paste', pasted, true)
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('drop', dropped, true)
    }
  }, [])

  const save = async (): Promise<void> => {
    if (!picture) return
    const cut = cutOf(picture, square)
    const side = Math.min(kept, cut.width)
    const canvas = document.createElement('canvas')
    paint(canvas, picture, side, side, cut)
    const photo = encode(canvas, mostSmall)
    if (!photo) return setProblem('unreadable')
    if (await set({ id: person.id, photo }, say('people.photo.saved', { name }))) onClose()
  }
  const remove = async (): Promise<void> => {
    if (await set({ id: person.id, photo: null }, say('people.photo.removed', { name }))) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={say('people.photo.of', { name })}
      description={say(picture ? 'people.photo.cut' : 'people.photo.words')}
      closeLabel={say('ui.cancel')}
      initialFocus={choose}
      size="small"
      actions={
        <>
          {person.hasPhoto && !picture && (
            <Button kind="plain" onClick={() => void remove()} className={styles.remove}>
              {say('people.photo.remove')}
            </Button>
          )}
          <Button ref={choose} onClick={() => input.current?.click()}>
            {say(picture ? 'people.photo.another' : 'people.photo.choose')}
          </Button>
          {picture && (
            <Button kind="primary" onClick={() => void save()}>
              {say('ui.save')}
            </Button>
          )}
        </>
      }
    >
      {(picture !== undefined || problem !== undefined) && (
        <>
          {problem !== undefined && (
            <p role="alert" className={styles.problem}>
              {say(`people.photo.problem.${problem}`)}
            </p>
          )}
          {picture && (
            <PhotoSquare picture={picture} square={square} onChange={setSquare} label={say('people.photo.square')} />
          )}
        </>
      )}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) void take(file)
        }}
      />
    </Dialog>
  )
}
