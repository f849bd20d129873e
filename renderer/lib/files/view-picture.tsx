import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type UIEvent } from 'react'
import type { FileItem } from '../../../shared/contract/files.ts'
import { isDrawn } from '../../../shared/model/picture-size.ts'
import { decodePicture, paint, PictureProblem } from '../pictures/decode.ts'
import { failureId, useSay } from '../say.ts'
import { Reading } from './reading.tsx'
import { useBytes } from './use-bytes.ts'
import styles from './viewer.module.css'

/** Pixels it is painted with at most; a larger picture is painted smaller and stretched. */
const mostPainted = 16_000_000

type Size = { readonly width: number; readonly height: number }

/** Whether the vault knows it to be too large to be drawn: not a byte of it is read then. */
const isTooLarge = ({ width, height }: FileItem): boolean =>
  width !== null && height !== null && !isDrawn({ width, height })

const placed = ({ width, height }: Size, zoom: number | null): CSSProperties =>
  zoom === null ? { maxWidth: width, maxHeight: height } : { width: width * zoom, height: height * zoom }

export const ViewPicture = ({
  file,
  zoom,
  onFit,
}: {
  readonly file: FileItem
  readonly zoom: number | null
  /** Told how large it is shown when it fits, of its own size. */
  readonly onFit: (zoom: number) => void
}) => {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState<Size>()
  const [problem, setProblem] = useState<string | undefined>(isTooLarge(file) ? 'too-large' : undefined)
  const read = useBytes(file.id, problem === undefined ? file.bytes : null)
  useEffect(() => {
    if (!read.bytes) return
    let gone = false
    decodePicture(read.bytes, file.type).then(
      (frame) => {
        const { displayWidth: width, displayHeight: height } = frame
        if (!gone && canvas.current) {
          const scale = Math.min(1, Math.sqrt(mostPainted / (width * height)))
          paint(canvas.current, frame, width * scale, height * scale)
          setSize({ width, height })
        }
        frame.close()
      },
      (error: unknown) => {
        if (!gone) setProblem(error instanceof PictureProblem ? error.why : 'unreadable')
      },
    )
    return () => {
      gone = true
    }
  }, [read.bytes, file.type])

  // what “fits” means changes with the window
  useLayoutEffect(() => {
    const stage = canvas.current?.parentElement
    if (!size || !stage) return
    const measure = (): void =>
      onFit(Math.min(1, stage.clientWidth / size.width, stage.clientHeight / size.height) || 1)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(stage)
    return () => watch.disconnect()
  }, [size, onFit])

  // what was in the middle stays there
  const middle = useRef({ x: 0.5, y: 0.5 })
  useLayoutEffect(() => {
    const stage = canvas.current?.parentElement
    if (!stage) return
    if (zoom === null) middle.current = { x: 0.5, y: 0.5 }
    const { x, y } = middle.current
    stage.scrollTo({
      left: x * stage.scrollWidth - stage.clientWidth / 2,
      top: y * stage.scrollHeight - stage.clientHeight / 2,
    })
  }, [zoom])
  const scrolled = ({ currentTarget: stage }: UIEvent<HTMLElement>): void => {
    middle.current = {
      x: (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth,
      y: (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight,
    }
  }

  const wrong =
    read.error !== undefined
      ? failureId(read.error)
      : problem === undefined
        ? undefined
        : (`files.noPicture.${problem}` as const)
  return (
    // scrolled with the keys when it is larger than its place; the same element whatever becomes of the picture, or the focus went with it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.picture} tabIndex={0} role="group" aria-label={file.name} onScroll={scrolled}>
      {wrong !== undefined ? (
        <p role="alert" className={styles.none}>
          {say(wrong)}
        </p>
      ) : (
        <>
          {!size && <Reading done={read.done} total={file.bytes} />}
          <canvas
            ref={canvas}
            hidden={!size}
            role="img"
            aria-label={file.name}
            className={zoom === null ? styles.fit : styles.free}
            style={size && placed(size, zoom)}
          />
        </>
      )}
    </div>
  )
}
