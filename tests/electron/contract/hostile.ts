/** Payloads made to break a call: whatever structured cloning lets over a port, put anywhere in a well-formed one. */
import fc from 'fast-check'

const deep = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? { x: value } : [value]
  return value
}
const cyclic = (): unknown => {
  const value: Record<string, unknown> = { x: 1 }
  value['self'] = [value]
  return value
}
const sparse = (): unknown => Object.assign([], { length: 4_294_967_295 })

const injections = [
  `'; DROP TABLE person; --`,
  `' OR '1'='1`,
  `" UNION SELECT * FROM sqlite_schema --`,
  `") OR 1=1; --`,
  `NEAR("a" "b", 10)`,
  `words:x* OR "`,
  `"zznounperson" OR *`,
  '%',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '${7*7}',
  '<script>alert(1)</script>',
  'a\0b',
  '\ud800',
  '\ue000person',
  '\u202e',
  'NaN',
  '-1',
  '9999-99-99',
  '2026-02-30',
  '2026-02-30T25:61',
  '+275760-09-13',
  'nothing000',
  'nobody0000',
  'NOBODY0000',
  'nobody000',
  'n'.repeat(41),
  'ｎｏｂｏｄｙ００００',
  'person:nobody0000',
] as const

/** Made anew each time: some of them are large. */
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...injections) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      0,
      -0,
      -1,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      2 ** 53,
      -(2 ** 63),
      1e308,
      1n,
      '',
      ' ',
      [],
      {},
      [null],
      [[]],
      ['x', 'x'],
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom<() => unknown>(
        () => new Map([['id', 'nobody0000']]),
        () => new Set(['x']),
        () => new Date(0),
        () => new Date(Number.NaN),
        () => /x/,
        () => new Error('x'),
        () => new Uint8Array(8),
        () => new Float64Array(8),
        () => new BigInt64Array(8),
        () => new DataView(new ArrayBuffer(8)),
        () => new ArrayBuffer(8),
        () => Object(1n),
        () => Object('x'),
        () => cyclic(),
        () => deep(11),
        () => deep(13),
        () => deep(5000),
        () => sparse(),
        () => Object.assign(['x'], { extra: 1 }),
        () => JSON.parse('{"__proto__":{"polluted":true}}'),
        () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
        () => ({ length: 1e9 }),
        () => ({ text: 'DROP TABLE person', values: [] }),
        () => Array.from({ length: 300 }, () => 'nobody0000'),
        () => Array.from({ length: 250_000 }, () => 0),
        () => Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`k${n}`, n])),
        () => 'x'.repeat(1001),
        () => 'x'.repeat(2_000_001),
        () => '🙂'.repeat(2_100_000),
        () => ({ ['x'.repeat(100_000)]: 1 }),
      )
      .map((make) => make()),
  },
  {
    weight: 3,
    arbitrary: fc.anything({
      withMap: true,
      withSet: true,
      withDate: true,
      withTypedArray: true,
      withSparseArray: true,
      withBigInt: true,
      maxDepth: 3,
    }),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

type Path = readonly (string | number)[]
const pathsOf = (value: unknown, here: Path = []): Path[] => [
  here,
  ...(typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
    ? Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...here, key]))
    : []),
]

const at = (value: unknown, [key, ...rest]: Path, change: (found: unknown) => unknown): unknown => {
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? at(item, rest, change) : item))
  const record = value as Record<string, unknown>
  return { ...record, [key]: at(record[key], rest, change) }
}

const without = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return undefined
  const [, ...rest] = Object.entries(value)
  return Object.fromEntries(rest)
}
const withExtra = (key: string, item: unknown) => (value: unknown) => {
  if (typeof value !== 'object' || value === null) return item
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  // defined, not assigned: a key named __proto__ must be one
  Object.defineProperty(copy, key, { value: item, enumerable: true, configurable: true, writable: true })
  return copy
}

/** Undefined when it cannot cross a port at all. */
const cloned = (value: unknown): { readonly payload: unknown } | undefined => {
  try {
    return { payload: structuredClone(value) }
  } catch {
    return undefined
  }
}

/** Hostile variants of a well-formed call. */
export const payloads = (shape: unknown): fc.Arbitrary<unknown> => {
  const path = fc.constantFrom(...pathsOf(shape))
  return fc
    .oneof(
      { weight: 1, arbitrary: fc.constant(shape) },
      { weight: 2, arbitrary: hostile },
      { weight: 8, arbitrary: fc.tuple(path, hostile).map(([where, value]) => at(shape, where, () => value)) },
      { weight: 1, arbitrary: path.map((where) => at(shape, where, without)) },
      { weight: 1, arbitrary: path.map((where) => at(shape, where, (value) => [value])) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(path, fc.constantFrom('extra', '__proto__', 'constructor', 'id', ''), hostile)
          .map(([where, key, value]) => at(shape, where, withExtra(key, value))),
      },
    )
    .map(cloned)
    .filter((found) => found !== undefined)
    .map(({ payload }) => payload)
}
