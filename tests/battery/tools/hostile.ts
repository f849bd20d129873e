/** Inputs that no channel may take. Both functions are sent to the page as text, so they use nothing around them. */

/** The `n`th hostile input for a channel whose input has these keys. The same on either side of the bridge. */
export const hostile = (n: number, keys: readonly string[]): unknown => {
  const deep = (levels: number): unknown => {
    let value: unknown = 'end'
    for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { value }
    return value
  }
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  const polluted = JSON.parse('{"__proto__": {"ok": true}, "constructor": {"prototype": {"ok": true}}}') as unknown
  const values: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => true,
    () => 0,
    () => -1,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => 2 ** 53,
    () => 10n ** 30n,
    () => '',
    () => `'; DROP TABLE person; --`,
    () => `" OR 1=1 UNION SELECT wrapped FROM slots`,
    () => '\0\0\0',
    () => '\ud800',
    () => '../../../../etc/passwd',
    () => 'x'.repeat(1_100_000),
    () => '‮'.repeat(2_000),
    () => [],
    () => Array.from({ length: 250_000 }, () => 1),
    () => [[], [[]], {}],
    () => new Date(0),
    () => new Map([['id', 'x']]),
    () => new Set(['id']),
    () => /(a+)+$/,
    () => new Error('no'),
    () => new Uint8Array(16),
    () => new ArrayBuffer(16),
    () => circle,
    () => polluted,
    () => deep(200),
    () => deep(9_000),
    () => ({ toString: 'x', valueOf: 1, toJSON: 2 }),
    () => ({ length: 1e9 }),
    () => ({ $ne: null }),
    () => () => 'a function',
    () => Symbol.iterator,
    () => 'not-an-id',
    () => 'A'.repeat(32),
    () => '2026-02-30',
    () => '99:99',
    () => ({ length: { valueOf: 1, toString: 'x' } }),
  ]
  // from here on made up, each from its own number: trees of what the channel knows and of what nobody does
  if (n >= values.length * 12) {
    let state = (n * 2_654_435_761) >>> 0
    const below = (most: number): number => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % most
    }
    // what is huge was sent in the first rounds
    const huge = [15, 18, 29, 30]
    const listed = (): unknown => {
      const at = below(values.length)
      return huge.includes(at) ? null : values[at]?.()
    }
    const names = ['__proto__x', 'constructor', 'prototype', 'toJSON', 'length', 'then', '', '0', 'ID', 'id ', 'id\0']
    const name = (): string => {
      if (keys.length > 0 && below(3) > 0) return keys[below(keys.length)] ?? ''
      return below(2) === 0 ? (names[below(names.length)] ?? '') : `k${below(1e6)}`
    }
    const text = (): string =>
      Array.from({ length: below(24) }, () =>
        String.fromCharCode(below(4) === 0 ? below(65_536) : 32 + below(96)),
      ).join('')
    const plausible = (): unknown =>
      [
        () => below(2 ** 31),
        () => -below(1e9) / 7,
        text,
        () => below(2) === 0,
        () => String(below(1e9)).padStart(32, '0'),
        () => `20${10 + below(90)}-${10 + below(30)}-${10 + below(30)}`,
        () => new Uint8Array(below(64)),
      ][below(7)]?.()
    const tree = (depth: number): unknown => {
      const kind = below(depth > 3 ? 3 : 6)
      if (kind === 0) return listed()
      if (kind < 3) return plausible()
      if (kind === 3) return Array.from({ length: below(6) }, () => tree(depth + 1))
      return Object.fromEntries(Array.from({ length: below(6) }, () => [name(), tree(depth + 1)]))
    }
    // everything it knows, none of it right
    if (below(3) === 0) return Object.fromEntries([...keys, 'hostile'].map((key) => [key, tree(1)]))
    return tree(0)
  }
  const value = (values[n % values.length] ?? values[0])?.()
  const place = Math.floor(n / values.length)
  // by turns: instead of the input; beside nothing; as an unknown key; as each key the channel knows
  if (place === 0) return value
  if (place === 1) return { hostile: value }
  const key = keys[(place - 2) % Math.max(1, keys.length)]
  return key === undefined ? { [`hostile${place}`]: value } : { [key]: value, ...(place % 2 === 0 && { hostile: 1 }) }
}

export type Reply = { readonly ok: boolean; readonly error?: { readonly code: string } }
export type Caller = (channel: string, input: unknown) => Promise<Reply>

export type Attack = { readonly channel: string; readonly keys: readonly string[]; readonly numbers: readonly number[] }

export type Attacked = {
  sent: number
  refused: number
  /** Refused before it left the page: it cannot be copied. */
  uncopied: number
  unanswered: number
  /** `channel number`. */
  readonly accepted: string[]
  /** Answered with something else than a refusal of the input. */
  readonly odd: string[]
}

/** Sends every input of every attack and counts what came of it. */
export const attack = async (
  make: (n: number, keys: readonly string[]) => unknown,
  call: Caller,
  attacks: readonly Attack[],
  patience: number,
  atOnce = 20,
): Promise<Attacked> => {
  const result: Attacked = { sent: 0, refused: 0, uncopied: 0, unanswered: 0, accepted: [], odd: [] }
  const one = async (channel: string, n: number, keys: readonly string[]): Promise<void> => {
    result.sent += 1
    let reply: Reply | undefined | 'uncopied'
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      reply = await Promise.race([
        call(channel, make(n, keys)),
        new Promise<undefined>((resolve) => {
          timer = setTimeout(() => resolve(undefined), patience)
        }),
      ])
    } catch {
      reply = 'uncopied'
    }
    clearTimeout(timer)
    if (reply === 'uncopied') result.uncopied += 1
    else if (reply === undefined) result.unanswered += 1
    else if (reply.ok) result.accepted.push(`${channel} ${n}`)
    else if (['invalid', 'not-found', 'locked', 'conflict'].includes(reply.error?.code ?? '')) result.refused += 1
    else result.odd.push(`${channel} ${n}: ${reply.error?.code}`)
  }
  for (const { channel, keys, numbers } of attacks)
    for (let at = 0; at < numbers.length; at += atOnce)
      await Promise.all(numbers.slice(at, at + atOnce).map((n) => one(channel, n, keys)))
  return result
}
