import { describe, expect, test } from 'vitest'
import { arcs, isGrave } from '../../shared/model/arcs/arcs.ts'
import {
  arcOf,
  eventsIn,
  lifeEventGroups,
  lifeEventKinds,
  lifeEvents,
} from '../../shared/model/life-events/taxonomy.ts'

describe('the life events', () => {
  test('are at least 43, in five groups', () => {
    expect(lifeEventKinds.length).toBeGreaterThanOrEqual(43)
    expect(lifeEventGroups.flatMap(eventsIn).toSorted()).toEqual([...lifeEventKinds].toSorted())
    for (const group of lifeEventGroups) expect(eventsIn(group).length).toBeGreaterThanOrEqual(8)
  })

  test('begin arcs there are, and none that is grave is celebrated', () => {
    for (const event of lifeEventKinds) {
      const arc = arcOf(event, 'her father')
      if (arc === undefined) continue
      expect(arcs).toHaveProperty(arc)
      if (isGrave(arc)) expect([event, lifeEvents[event].tone]).toEqual([event, 'quiet'])
    }
  })

  test('every arc is begun by one', () => {
    const begun = new Set(lifeEventKinds.map((event) => arcOf(event, 'x')))
    for (const kind of Object.keys(arcs)) expect(begun).toContain(kind)
  })

  test('the death of a relative begins a bereavement; their own begins nothing', () => {
    expect(arcOf('death', 'her father')).toBe('bereavement')
    expect(arcOf('death', '  ')).toBeUndefined()
    expect(lifeEvents.death.tone).toBe('quiet')
  })
})
