/** Which square of a picture is cut out: pure, in pixels of the picture. */

export type Size = { readonly width: number; readonly height: number }
/** The middle of the square, and how much smaller it is than the largest there can be. */
export type Square = { readonly x: number; readonly y: number; readonly zoom: number }

export const mostZoom = 8

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/** The largest, in the middle; of a portrait a little higher, where faces are. */
export const firstSquare = ({ width, height }: Size): Square => ({
  x: width / 2,
  y: Math.max(Math.min(width, height) / 2, height * 0.42),
  zoom: 1,
})

export const sideOf = ({ width, height }: Size, { zoom }: Square): number => Math.min(width, height) / zoom

/** The same square, inside the picture. */
export const inside = (size: Size, square: Square): Square => {
  const zoom = between(1, square.zoom, mostZoom)
  const half = sideOf(size, { ...square, zoom }) / 2
  return {
    zoom,
    x: between(half, square.x, size.width - half),
    y: between(half, square.y, size.height - half),
  }
}

export const cutOf = (size: Size, square: Square) => {
  const side = sideOf(size, square)
  return { x: square.x - side / 2, y: square.y - side / 2, width: side, height: side }
}
