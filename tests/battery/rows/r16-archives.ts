import { chmodSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import type { Random } from '../../../electron/cli/sample/random.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { before, digest, makeWorld, planSwap, planned, plants, words } from '../tools/archives.ts'
import type { World } from '../tools/archives.ts'
import { canMount } from '../tools/disk.ts'
import { visitor } from '../tools/visits.ts'
import type { Visit, Visited, Visitor } from '../tools/visits.ts'

type Place = 'backup' | 'aside' | 'swap' | 'vault'
type Case = { readonly place: Place; readonly target: string; readonly kind: string }
type Step = Visit['steps'][number]

const keyFiles = ['vault.json', 'vault.previous.json']
/** The empty name is the folder itself. Named files that are not there are put there. */
const targets: Readonly<Record<Place, readonly string[]>> = {
  backup: ['', 'manifest.json', 'manifest.json.tmp', 'vault.db', 'vault.db-wal', ...keyFiles],
  aside: ['', 'aside.json', 'vault.db', 'vault.db-wal', 'head.json', ...keyFiles],
  swap: ['swap.json', 'restoring', 'restoring/vault.db', 'restoring/vault.json', planned, `${planned}/aside.json`],
  vault: [
    ...['vault.db', 'vault.db-wal', 'vault.db-shm', 'head.json', 'backups.json', 'throttle.json', ...keyFiles],
    ...['inbox', 'inbox/1700000000000-abcdefgh.age', 'inbox/.left.tmp', 'restoring', 'rehearsal', 'before-migration'],
    ...['vault.renewed.db', 'creating', 'vault-before-2026-01-01-0101', '.1.2.tmp'],
  ],
}

/** What writes into a file that is linked hard writes into all its names: no program can see who else has one. */
const isHopeless = ({ place, target, kind }: Case): boolean =>
  kind === 'a hard link' && place === 'vault' && target.startsWith('vault.db')

/** The files that are there, and are JSON. */
const hasJson = ({ place, target }: Case): boolean =>
  target.endsWith('.json') &&
  !['throttle.json', 'head.json'].includes(target) &&
  !(place === 'backup' && target === 'vault.previous.json')

const isKeyFile = ({ target }: Case): boolean => keyFiles.includes(target)

const everyCase: readonly Case[] = (Object.keys(targets) as Place[])
  .flatMap((place) => targets[place].flatMap((target) => Object.keys(plants).map((kind) => ({ place, target, kind }))))
  .filter(
    (one) =>
      !isHopeless(one) &&
      (!one.kind.startsWith('json') || hasJson(one)) &&
      (!/key file/.test(one.kind) || isKeyFile(one)),
  )

/** In an order of chance that is the same each time. */
const shuffled = (): readonly Case[] => {
  const dice = random('archives', 16)
  return everyCase
    .map((one) => [dice.between(0, 1_000_000), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one)
}

const one = <T>(dice: Random, all: readonly T[]): T => all[dice.between(0, all.length - 1)] as T

/** What is asked of the vault. */
const stepsFor = ({ place }: Case, world: World, name: string, dice: Random): readonly Step[] => {
  const passphrase = name === world.names[0] ? one(dice, [before, words]) : words
  const unlock: readonly Step[] = one(dice, [[], [['vault.unlock', { passphrase: words }]]])
  const secret = unlock.length > 0 && dice.between(0, 1) === 0 ? {} : { passphrase }
  const way = one(dice, ['backups.preview', 'backups.restore', 'backups.rehearse'])
  const chosen = one(dice, ['chosen', 'folder-battery00'])
  const status: Step = ['vault.status', {}]
  const list: Step = ['backups.list', { place: chosen }]
  if (place === 'backup')
    return [status, ...unlock, list, [way, { place: chosen, name, ...secret }], ['backups.status', {}]]
  if (place === 'aside')
    return [
      status,
      ...unlock,
      ['backups.aside', {}],
      ['backups.putBack', { name: world.aside, ...secret }],
      ['backups.status', {}],
    ]
  const sealed = Buffer.from('sealed, as far as anyone can see').toJSON().data
  return [
    ...(place === 'swap' && dice.between(0, 1) === 0 ? [] : [status]),
    ...(dice.between(0, 1) === 0 ? [['inbox.add', { id: 'abcdefgh12', sealed }] as const] : []),
    ...unlock,
    ['backups.aside', {}],
    list,
    ['backups.list', { place: 'migration' }],
    ...(dice.between(0, 2) === 0 ? [[way, { place: chosen, name, ...secret }] as const] : []),
    ...(unlock.length > 0 ? [['backups.make', {}] as const, ['people.add', { name: 'Wrote' }] as const] : []),
    ['backups.status', {}],
  ]
}

/** What is outside: the neighbours, whatever else is there, and the folder for temporary files. */
const outside = ({ root, neighbours }: World): readonly string[] => [
  ...digest(neighbours),
  ...readdirSync(root).map((name) => `beside: ${name}`),
  ...digest(join(root, 'temp')),
]

/** Milliseconds. What follows a device or waits for a pipe never ends; a slow neighbour is not what is looked for. */
const slow = 10_000
/** A log of 1 GB that was put aside is copied as it is. */
const copying = 15_000
const mostMb = 1_024

const faultsOf = (visited: Visited, { place, kind }: Case): readonly string[] => {
  const { answers, bugs, people, putBack, mb } = visited
  const opens = (found: number | string | null): boolean => typeof found === 'number' && found >= 6 && found <= 9
  return [
    ...answers.filter(({ said }) => said.startsWith('bug')).map(({ channel }) => `a bug at ${channel}`),
    ...bugs.map((bug) => `logged: ${bug.slice(0, 300)}`),
    ...answers
      .filter(({ ms }) => ms > (kind === '1 GB' ? copying : slow))
      .map(({ channel, ms }) => `${channel} took ${ms} ms`),
    ...(place !== 'vault' && !opens(people) && !opens(putBack)
      ? [`it opens no more: ${people}, ${String(putBack)}`]
      : []),
    ...(mb > mostMb ? [`it took ${mb} MB`] : []),
  ]
}

const opensMended = async (world: World, visits: Visitor, { target }: Case): Promise<boolean> => {
  for (const each of [target, 'vault.db-wal', 'vault.db-shm', 'swap.json', 'restoring']) world.mend(each)
  const again = await visits.visit(orderFor(world, [], true))
  return [again?.people, again?.putBack].some((found) => typeof found === 'number' && found >= 6)
}

const orderFor = ({ vault, backups }: World, steps: readonly Step[], putBack: boolean): Visit => ({
  folder: vault,
  backups,
  steps,
  passphrases: [words, before],
  putBack,
})

const pathOf = ({ place, target }: Case, world: World, name: string): string =>
  place === 'backup'
    ? join(world.backups, name, target)
    : join(world.vault, place === 'aside' ? join(world.aside, target) : target)

type Tried = { readonly faults: readonly string[]; readonly said: string; readonly opened: boolean }

const tryOne = async (world: World, visits: Visitor, each: Case, round: number): Promise<Tried> => {
  const dice = random(`archive ${each.place} ${each.target} ${each.kind}`, round)
  world.fresh()
  const name = one(dice, world.names)
  if (each.place === 'swap') planSwap(world)
  const undo = plants[each.kind]?.(pathOf(each, world, name), world, dice)
  const theirs = outside(world)
  const steps = stepsFor(each, world, name, dice)
  const visited = await visits.visit(orderFor(world, steps, each.place === 'swap'))
  undo?.()
  const now = outside(world)
  const changed = [...now.filter((line) => !theirs.includes(line)), ...theirs.filter((line) => !now.includes(line))]
  const faults = changed.map((line) => `changed outside: ${line.slice(0, 80)}`)
  if (!visited)
    return { faults: [...faults, `no answer to ${steps.map(([channel]) => channel).join()}`], said: '', opened: false }
  const opened = typeof visited.people === 'number'
  if (!opened && each.place === 'vault' && !(await opensMended(world, visits, each)))
    faults.push(`it opens no more, not even mended: ${visited.people}`)
  return {
    faults: [...faults, ...faultsOf(visited, each)],
    said:
      visited.answers.map(({ channel, said, ms }) => `${channel}=${said} ${ms}`).join(', ') +
      ` people=${visited.people}`,
    opened,
  }
}

/** What was slow once may have had a slow neighbour. */
const tryTwice = async (world: World, visits: Visitor, each: Case, round: number): Promise<Tried> => {
  const first = await tryOne(world, visits, each, round)
  const isSlowOnly =
    first.faults.length > 0 && first.faults.every((fault) => / took \d+ ms$|^no answer to /.test(fault))
  return isSlowOnly ? tryOne(world, visits, each, round) : first
}

/** A restore that follows a link, one that only touches what it leads to, and one that never ends. */
const planting = async (): Promise<boolean> => {
  const world = await makeWorld()
  const visits = visitor(join(world.root, 'temp'))
  try {
    world.fresh()
    symlinkSync(join(world.neighbours, 'letters'), join(world.vault, 'restoring'))
    const first = outside(world)
    writeFileSync(join(world.vault, 'restoring', 'vault.db'), 'restored')
    const second = outside(world)
    chmodSync(join(world.vault, 'restoring', 'note.txt'), 0o600)
    const third = outside(world)
    const hung = await visits.visit(orderFor(world, [['never', {}]], false), 1_500)
    return first.join() !== second.join() && second.join() !== third.join() && hung === undefined
  } finally {
    visits.end()
    world.remove()
  }
}

const runCases = async (cases: readonly (readonly [Case, number])[], log: Log, result: ReturnType<typeof tally>) => {
  const world = await makeWorld()
  const visits = visitor(join(world.root, 'temp'))
  try {
    for (const [each, round] of cases) {
      const { faults, said, opened } = await tryTwice(world, visits, each, round)
      const where = `${each.place} ${each.target || 'folder'}: ${each.kind}`
      log(`${where} (${round}): ${said} ${faults.join('; ')}`)
      result.add('tried')
      result.add(`tried: ${each.place}`)
      result.add(opened ? 'opens as it is' : 'opens once put right')
      result.add('writes outside', faults.filter((fault) => fault.startsWith('changed outside')).length)
      for (const fault of faults) result.expect(false, `${where} (${round}): ${fault}`)
    }
  } finally {
    visits.end()
    world.remove()
  }
}

export const archives: Row = {
  number: 16,
  title: 'Hostile backups, vaults put aside, plans and staged files: links, pipes, devices, bombs, cut, exchanged',
  target: '0 writes outside',
  minutes: 10,
  shards: (scale) => Math.max(1, Math.round(5 * scale)),
  planted: planting,
  run: async (scale, shard, log) => {
    const result = tally()
    if (!canMount()) throw new Error('device files need Linux and root')
    const all = shuffled()
    // each kind in each place at least once, and again with other questions
    const count = share(Math.max(1_000, all.length), scale, shard, 12)
    const from = Math.floor((Math.max(12, Math.round(Math.max(1_000, all.length) * scale)) * shard.index) / shard.of)
    const cases = Array.from({ length: count }, (_none, n) => {
      const at = from + n
      return [all[at % all.length] as Case, Math.floor(at / all.length)] as const
    })
    await runCases(cases, log, result)
    return result.outcome()
  },
}
