/** A picture of the people around someone: who is tied to whom among them, and who is at one place. A table behind it says the same. */
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Tie } from '../../../shared/contract/ties.ts'
import { chord, layMap, type MapNode, type TieMap } from '../../../shared/model/ties/map.ts'
import { useAsk } from '../../lib/api.ts'
import { useGo } from '../../lib/go.ts'
import { useSay } from '../../lib/say.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import { short } from './short.ts'
import { groupOfTie, groups } from './tie-groups.tsx'
import { useTieLabel } from './tie-label.ts'
import styles from './tie-map.module.css'
import { TiesTable, type Web } from './tie-table.tsx'

const zooms = [0.6, 0.8, 1, 1.25, 1.6, 2] as const
const asItWas = 2

type DrawnProps = {
  readonly map: TieMap
  readonly ties: readonly Tie[]
  readonly web: Web
  readonly zoom: number
}

/** Lines: from the middle to each, and among them. */
const Lines = ({ map, ties, web, near }: Omit<DrawnProps, 'zoom'> & { readonly near: string | undefined }) => {
  const at = new Map(map.nodes.map((node) => [node.id, node]))
  const ended = new Set(ties.filter(({ until }) => until !== null).map(({ otherId }) => otherId as string))
  return (
    <g aria-hidden="true">
      {map.nodes.map(({ id, x, y, group }) => (
        <line
          key={id}
          className={styles.spoke}
          data-ended={ended.has(id) && group === 'was' ? '' : undefined}
          data-near={near === id ? '' : undefined}
          x1={map.middle.x}
          y1={map.middle.y}
          x2={x}
          y2={y}
        />
      ))}
      {web.among.map(({ personId, otherId, ended: isOver }, index) => {
        const [a, b] = [at.get(personId), at.get(otherId)]
        if (!a || !b) return null
        return (
          <path
            key={index}
            className={styles.chord}
            data-ended={isOver ? '' : undefined}
            data-near={near === personId || near === otherId ? '' : undefined}
            d={chord(a, b, map.middle)}
          />
        )
      })}
    </g>
  )
}

const Node = ({
  node,
  tie,
  onNear,
}: {
  readonly node: MapNode
  readonly tie: Tie | undefined
  readonly onNear: (id: string | undefined) => void
}) => {
  const say = useSay()
  const go = useGo()
  const label = useTieLabel()
  const { id, name, word, x, y } = node
  const open = (): void => go.person(id, 'around')
  const whole = tie ? say('ties.map.person', { name: short(tie.otherName, 200), label: label(tie) }) : name.text
  const left = Math.min(name.box.x, word.box.x, x - 4)
  const right = Math.max(name.box.x + name.box.width, word.box.x + word.box.width, x + 4)
  return (
    <g
      role="link"
      tabIndex={0}
      aria-label={whole}
      className={styles.node}
      data-group={node.group}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open()
      }}
      onFocus={() => onNear(id)}
      onBlur={() => onNear(undefined)}
      onPointerEnter={() => onNear(id)}
      onPointerLeave={() => onNear(undefined)}
    >
      <title>{whole}</title>
      <rect className={styles.ring} x={left - 4} y={y - 17} width={right - left + 8} height={34} rx={4} />
      <circle className={styles.dot} cx={x} cy={y} r={4} />
      <text className={styles.name} x={name.x} y={name.y} textAnchor={name.anchor}>
        {name.text}
      </text>{' '}
      <text className={styles.word} x={word.x} y={word.y} textAnchor={word.anchor}>
        {word.text}
      </text>
    </g>
  )
}

const Drawn = ({ map, ties, web, zoom }: DrawnProps) => {
  const [near, setNear] = useState<string>()
  const by = new Map(ties.map((tie) => [tie.otherId as string, tie]))
  const { middle } = map
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${map.width} ${map.height}`}
      style={{
        width: `${zoom * 100}%`,
        minWidth: `${map.width * 0.72 * zoom}px`,
        maxWidth: `${map.width * 1.15 * zoom}px`,
      }}
    >
      <Lines map={map} ties={ties} web={web} near={near} />
      <g aria-hidden="true">
        {map.arcs.map(({ id, from, to, bend, label }) => (
          <g key={id}>
            <path className={styles.arc} d={`M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`} />
            <text className={styles.place} x={label.x} y={label.y} textAnchor={label.anchor}>
              {label.text}
            </text>
          </g>
        ))}
        {map.heads.map((head) => (
          <text
            key={`${head.group} ${head.anchor}`}
            className={styles.head}
            x={head.x}
            y={head.y}
            textAnchor={head.anchor}
          >
            {head.text}
          </text>
        ))}
        <text className={styles.middle} x={middle.x} y={middle.y + 5} textAnchor="middle">
          {middle.text}
        </text>
      </g>
      {map.nodes.map((node) => (
        <Node key={node.id} node={node} tie={by.get(node.id)} onNear={setNear} />
      ))}
    </svg>
  )
}

/** Somebody tied twice is drawn once, as what they are first. */
const once = (ties: readonly Tie[]): readonly Tie[] => {
  const seen = new Set<string>()
  return ties.filter(({ otherId }) => !seen.has(otherId) && seen.add(otherId))
}

const nothing: Web = { among: [], places: [] }

const MapOf = ({
  id,
  name,
  ties: all,
}: {
  readonly id: string
  readonly name: string
  readonly ties: readonly Tie[]
}) => {
  const say = useSay()
  const { data: web = nothing } = useAsk('ties.web', { personId: id as never })
  const label = useTieLabel()
  const [zoom, setZoom] = useState<number>(asItWas)
  const figure = useRef<HTMLElement>(null)
  const ties = useMemo(() => once(all).slice(0, 60), [all])
  const map = useMemo(() => {
    const people = ties.map((tie) => ({
      ...{ id: tie.otherId, name: tie.otherName, word: label(tie), group: groupOfTie(tie) },
    }))
    const there = new Set<string>(people.map((person) => person.id))
    const places = web.places.map((place) => ({ ...place, people: place.people.filter((one) => there.has(one)) }))
    const titles = Object.fromEntries(groups.map((group) => [group, say(`ties.group.${group}`)]))
    return layMap(name, people, places, titles as Parameters<typeof layMap>[3])
  }, [label, name, say, ties, web])
  const step = (by: number): void => setZoom((at) => Math.max(0, Math.min(zooms.length - 1, at + by)))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = { '+': 1, '=': 1, '-': -1 }[event.key]
    if (move === undefined && event.key !== '0') return
    event.preventDefault()
    if (move === undefined) setZoom(asItWas)
    else step(move)
  }
  return (
    <figure ref={figure} className={styles.figure} onKeyDown={onKeyDown}>
      <div className={styles.tools} data-print="no">
        <p className={styles.keys} id={`map-keys-${id}`}>
          {say('ties.map.keys')}
        </p>
        <IconButton icon="minus" label={say('ties.map.smaller')} onClick={() => step(-1)} />
        <IconButton icon="plus" label={say('ties.map.larger')} onClick={() => step(1)} />
        <Button kind="plain" size="small" onClick={() => setZoom(asItWas)}>
          {say('ties.map.whole')}
        </Button>
      </div>
      <div
        className={styles.scroll}
        role="group"
        aria-label={say('ties.map.of', { name: short(name) })}
        aria-describedby={`map-keys-${id}`}
      >
        <Drawn map={map} ties={ties} web={web} zoom={zooms[zoom] ?? 1} />
      </div>
      <TiesTable name={name} ties={all} web={web} />
    </figure>
  )
}

export const TiesMap = ({
  id,
  name,
  ties,
}: {
  readonly id: string
  readonly name: string
  readonly ties: readonly Tie[]
}) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section
      title={say('ties.map.title')}
      action={
        <Button kind="plain" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} data-print="no">
          {say(isOpen ? 'ties.map.hide' : 'ties.map.show')}
        </Button>
      }
    >
      {isOpen && <MapOf id={id} name={name} ties={ties} />}
    </Section>
  )
}
