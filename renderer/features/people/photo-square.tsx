import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { paint } from '../../lib/pictures/decode.ts'
import { cutOf, inside, mostZoom, sideOf, type Square } from '../../lib/pictures/square.ts'
import { useSay } from '../../lib/say.ts'
import styles from './photo-dialog.module.css'

/** As it is shown, in pixels. */
const side = 240

/** The part of a picture that is cut out: dragged, or moved with the arrows, and made larger or smaller. */
export const PhotoSquare = ({
  picture,
  square,
  onChange,
  label,
}: {
  readonly picture: HTMLCanvasElement
  readonly square: Square
  readonly onChange: (square: Square) => void
  readonly label: string
}) => {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const dragged = useRef<{ readonly x: number; readonly y: number; readonly from: Square } | null>(null)
  useEffect(() => {
    if (canvas.current) paint(canvas.current, picture, side * 2, side * 2, cutOf(picture, square))
  }, [picture, square])

  const change = (to: Partial<Square>): void => onChange(inside(picture, { ...square, ...to }))
  /** Pixels of the picture to one on the screen. */
  const scale = sideOf(picture, square) / side

  const pressed = (event: KeyboardEvent): void => {
    const step = sideOf(picture, square) * (event.shiftKey ? 0.1 : 0.02)
    const moves: Readonly<Record<string, Partial<Square>>> = {
      ArrowLeft: { x: square.x - step },
      ArrowRight: { x: square.x + step },
      ArrowUp: { y: square.y - step },
      ArrowDown: { y: square.y + step },
      '+': { zoom: square.zoom * 1.1 },
      '=': { zoom: square.zoom * 1.1 },
      '-': { zoom: square.zoom / 1.1 },
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    change(move)
  }
  const grab = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = { x: event.clientX, y: event.clientY, from: square }
  }
  const drag = (event: PointerEvent): void => {
    const { current } = dragged
    if (!current) return
    const { x, y, from } = current
    change({ x: from.x - (event.clientX - x) * scale, y: from.y - (event.clientY - y) * scale })
  }
  const letGo = (): void => {
    dragged.current = null
  }

  return (
    <div className={styles.cutting}>
      <canvas
        ref={canvas}
        role="application"
        aria-label={label}
        tabIndex={0}
        className={styles.square}
        onKeyDown={pressed}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      />
      <label className={styles.zoom}>
        <span>{say('people.photo.zoom')}</span>
        <input
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={Math.log(square.zoom) / Math.log(mostZoom)}
          onChange={({ currentTarget }) => change({ zoom: mostZoom ** Number(currentTarget.value) })}
        />
      </label>
    </div>
  )
}
