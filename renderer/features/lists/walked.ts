/** Where one stands in the table, by id: what is sorted anew moves. Whoever goes leaves one with the next who is still there. */
import { useState } from 'react'

type Lines = readonly { readonly id: string }[]

/** The first after that place who is still there, or the last before it. */
export const nearest = (before: Lines, after: Lines, id: string): string | undefined => {
  const at = before.findIndex((line) => line.id === id)
  const there = new Set(after.map((line) => line.id))
  const stays = ({ id: one }: Lines[number]): boolean => there.has(one)
  return (before.slice(at).find(stays) ?? before.slice(0, Math.max(0, at)).findLast(stays))?.id
}

/** The place one stands at, and how one gets to another. `left`: where one stood before one went to look at somebody. */
export const useWalked = (
  lines: Lines,
  left: string | undefined,
): readonly [place: number, walkTo: (id: string | undefined) => void] => {
  const [walked, setWalked] = useState(left)
  const [seen, setSeen] = useState(lines)
  const place = walked === undefined ? -1 : lines.findIndex(({ id }) => id === walked)
  if (seen !== lines) {
    setSeen(lines)
    if (walked !== undefined && place < 0) setWalked(nearest(seen, lines, walked))
  }
  return [Math.max(0, place), setWalked]
}
