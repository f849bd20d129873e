/**
 * A picture of the people around someone, laid out: them in the middle, the others on a ring, each with a label beside it that overlaps no
 * other, grouped; arcs where several next to each other are at one place. Pure numbers: what draws it only draws.
 */
import type { TieGroup } from './kinds.ts'
import { fitText, textWidth } from './text-width.ts'

export type MapGroup = TieGroup | 'was'
export type MapPerson = {
  readonly id: string
  readonly name: string
  /** What they are. */
  readonly word: string
  readonly group: MapGroup
}
export type MapPlace = { readonly id: string; readonly name: string; readonly people: readonly string[] }

export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }
export type Anchor = 'start' | 'end'
/** Where a line of text begins or ends, at its baseline, and the room it takes. */
export type Label = Point & { readonly text: string; readonly anchor: Anchor; readonly box: Box }

export type MapNode = Point & {
  readonly id: string
  readonly group: MapGroup
  readonly name: Label
  readonly word: Label
}
export type MapArc = {
  readonly id: string
  readonly from: Point
  readonly to: Point
  readonly bend: Point
  readonly label: Label
}
export type TieMap = {
  readonly width: number
  readonly height: number
  readonly middle: Point & { readonly text: string }
  readonly nodes: readonly MapNode[]
  readonly heads: readonly (Label & { readonly group: MapGroup })[]
  readonly arcs: readonly MapArc[]
}

const mapSizes = { name: 13.5, word: 11, head: 11, place: 11, middle: 17 } as const
const row = 36
const head = 28
const ringX = 118
const gap = 12
const labelRoom = 164
const placeRoom = 104
const edge = 14

type Slot =
  | { readonly kind: 'head'; readonly group: MapGroup }
  | { readonly kind: 'person'; readonly person: MapPerson; readonly place: MapPlace | undefined }

const heightOf = (slot: Slot): number => (slot.kind === 'head' ? head : row)
const total = (slots: readonly Slot[]): number => slots.reduce((sum, slot) => sum + heightOf(slot), 0)

/** Each is at one place in the picture: the one most of the others are at. */
const placeOf = (places: readonly MapPlace[]): ReadonlyMap<string, MapPlace> => {
  const found = new Map<string, MapPlace>()
  for (const place of places.toSorted((a, b) => b.people.length - a.people.length))
    if (place.people.length > 1) for (const id of place.people) if (!found.has(id)) found.set(id, place)
  return found
}

/** Those at one place stand next to each other, where the first of them does. */
const together = (people: readonly MapPerson[], at: ReadonlyMap<string, MapPlace>): readonly MapPerson[] => {
  const first = new Map<string, number>()
  const key = (person: MapPerson, index: number): number => {
    const place = at.get(person.id)
    if (!place) return index
    const known = first.get(place.id) ?? index
    first.set(place.id, known)
    return known
  }
  return people
    .map((person, index) => ({ person, key: key(person, index), index }))
    .toSorted((a, b) => a.key - b.key || a.index - b.index)
    .map(({ person }) => person)
}

const slotsOf = (people: readonly MapPerson[], places: readonly MapPlace[]): readonly Slot[] => {
  const at = placeOf(places)
  return (['family', 'work', 'others', 'was'] as const).flatMap((group): Slot[] => {
    const all = people.filter((person) => person.group === group)
    // who is whose child says more than who is where; at work it is the other way round
    const of = group === 'work' ? together(all, at) : all
    if (of.length === 0) return []
    return [
      { kind: 'head', group },
      ...of.map((person): Slot => ({ kind: 'person', person, place: at.get(person.id) })),
    ]
  })
}

/** The first half on the right, the rest on the left; a group that is cut gets its heading again. */
const sides = (slots: readonly Slot[]): readonly [readonly Slot[], readonly Slot[]] => {
  const half = total(slots) / 2
  let sum = 0
  let cut = slots.length
  for (const [index, slot] of slots.entries()) {
    // half a row more on the right is no reason to begin the left
    if (sum + heightOf(slot) / 2 > half && index > 0) {
      cut = slots[index - 1]?.kind === 'head' ? index - 1 : index
      break
    }
    sum += heightOf(slot)
  }
  if (cut === 0) cut = Math.min(2, slots.length)
  const rest = slots.slice(cut)
  const [begins] = rest
  const group = begins?.kind === 'person' ? begins.person.group : undefined
  return [slots.slice(0, cut), group === undefined ? rest : [{ kind: 'head', group }, ...rest]]
}

const label = (text: string, size: number, room: number, at: Point, anchor: Anchor): Label => {
  const fitted = fitText(text, size, room)
  const width = Math.min(room, textWidth(fitted, size))
  const box = { x: anchor === 'start' ? at.x : at.x - width, y: at.y - size, width, height: size * 1.3 }
  return { ...at, text: fitted, anchor, box }
}

type Titles = Readonly<Record<MapGroup, string>>
type Column = Pick<TieMap, 'nodes' | 'heads' | 'arcs'>

/** @param out 1 to the right of the middle, -1 to the left */
const column = (slots: readonly Slot[], middle: Point, height: number, out: 1 | -1, titles: Titles): Column => {
  const anchor: Anchor = out === 1 ? 'start' : 'end'
  const onRing = (y: number): number => {
    const part = (y - middle.y) / (height / 2)
    return middle.x + out * ringX * Math.sqrt(Math.max(0, 1 - part * part))
  }
  const beside = (y: number): number => onRing(y) + out * gap
  const nodes: MapNode[] = []
  const heads: TieMap['heads'][number][] = []
  const arcs: MapArc[] = []
  let run: { readonly place: MapPlace; readonly from: number; to: number; reach: number } | undefined
  const close = (): void => {
    if (run && run.to > run.from) {
      const [from, to] = [run.from - 12, run.to + 14]
      const outside = middle.x + out * (run.reach + gap)
      const bend = { x: outside + out * 14, y: (from + to) / 2 }
      const at = { x: outside + out * 14, y: bend.y + mapSizes.place / 3 }
      arcs.push({
        ...{ id: `${run.place.id} ${run.from}`, from: { x: outside, y: from }, to: { x: outside, y: to }, bend },
        label: label(run.place.name, mapSizes.place, middle.x - Math.abs(at.x - middle.x) - 2, at, anchor),
      })
    }
    run = undefined
  }
  let y = middle.y - total(slots) / 2
  for (const slot of slots) {
    if (slot.kind === 'head') {
      close()
      const at = { x: beside(y + head - 8), y: y + head - 8 }
      heads.push({ group: slot.group, ...label(titles[slot.group], mapSizes.head, labelRoom, at, anchor) })
    } else {
      const centre = y + row / 2
      const { person, place } = slot
      const x = beside(centre)
      const name = label(person.name, mapSizes.name, labelRoom, { x, y: centre - 3 }, anchor)
      const word = label(person.word, mapSizes.word, labelRoom, { x, y: centre + 13 }, anchor)
      nodes.push({ id: person.id, group: person.group, x: onRing(centre), y: centre, name, word })
      const reach = Math.abs(x - middle.x) + Math.max(name.box.width, word.box.width)
      if (run && run.place === place) {
        run.to = centre
        run.reach = Math.max(run.reach, reach)
      } else {
        close()
        if (place) run = { place, from: centre, to: centre, reach }
      }
    }
    y += heightOf(slot)
  }
  close()
  return { nodes, heads, arcs }
}

/** @param titles of the groups */
export const layMap = (
  name: string,
  people: readonly MapPerson[],
  places: readonly MapPlace[],
  titles: Titles,
): TieMap => {
  const [right, left] = sides(slotsOf(people, places))
  const inner = Math.max(total(right), total(left), 120)
  const height = inner + edge * 2
  const width = 2 * (ringX + gap + labelRoom + placeRoom)
  const middle = { x: width / 2, y: height / 2 }
  const ring = inner + row
  const sidesOf = [column(right, middle, ring, 1, titles), column(left, middle, ring, -1, titles)] as const
  return {
    width,
    height,
    middle: { ...middle, text: fitText(name, mapSizes.middle, ringX * 2 - 60) },
    nodes: sidesOf.flatMap(({ nodes }) => nodes),
    heads: sidesOf.flatMap(({ heads }) => heads),
    arcs: sidesOf.flatMap(({ arcs }) => arcs),
  }
}

/** A line from one to another that bends towards the middle, so that it crosses no label. */
export const chord = (a: Point, b: Point, middle: Point): string => {
  const bend = { x: (a.x + b.x) / 4 + middle.x / 2, y: (a.y + b.y) / 4 + middle.y / 2 }
  return `M${Math.round(a.x)} ${Math.round(a.y)}Q${Math.round(bend.x)} ${Math.round(bend.y)} ${Math.round(b.x)} ${Math.round(b.y)}`
}
