/** A picture from its bytes, painted on a canvas. Until it is, and where it cannot be, what stands in its place. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { decodePicture, paint } from './decode.ts'

export type BitmapProps = {
  readonly bytes: Uint8Array
  readonly type: string
  /** The longer side it is painted with, at most, in pixels. */
  readonly most: number
  /** What it shows; left out where that stands beside it. */
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export const Bitmap = ({ bytes, type, most, label, className, children }: BitmapProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let gone = false
    setPainted(false)
    decodePicture(bytes, type).then(
      (frame) => {
        const { displayWidth: width, displayHeight: height } = frame
        const scale = Math.min(1, most / Math.max(width, height))
        if (!gone && canvas.current) {
          paint(canvas.current, frame, width * scale, height * scale)
          setPainted(true)
        }
        frame.close()
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [bytes, type, most])
  return (
    <>
      {!isPainted && children}
      <canvas
        ref={canvas}
        hidden={!isPainted}
        className={className}
        role={label ? 'img' : undefined}
        aria-label={label}
        aria-hidden={label ? undefined : true}
      />
    </>
  )
}
