/** A cap on what one call may carry, looked at before any schema: a schema should never see a mountain. */

const most = { characters: 4_000_000, bytes: 64 * 1024 * 1024, nodes: 200_000, depth: 12 }

/** True when `input` is larger, deeper or stranger than any honest call. Walks at most `most.nodes` values. */
export const tooLarge = (input: unknown): boolean => {
  let characters = 0
  let bytes = 0
  let nodes = 0
  const over = (value: unknown, depth: number): boolean => {
    nodes += 1
    if (nodes > most.nodes || depth > most.depth) return true
    if (typeof value === 'string') {
      characters += value.length
      return characters > most.characters
    }
    if (value instanceof Uint8Array) {
      bytes += value.byteLength
      return bytes > most.bytes
    }
    if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'bigint'
    // a list of nothing but holes can be four thousand million long
    if (Array.isArray(value)) return value.length > most.nodes || value.some((item) => over(item, depth + 1))
    const proto: unknown = Object.getPrototypeOf(value)
    // Maps, Dates, buffers and errors survive structured cloning; no call carries one
    if (proto !== Object.prototype && proto !== null) return true
    return Object.entries(value).some(([key, item]) => {
      characters += key.length
      return characters > most.characters || over(item, depth + 1)
    })
  }
  return over(input, 0)
}
