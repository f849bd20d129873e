/** Times of two sides doing the same thing in turn, so that a busy machine slows both. */
export type Times = { readonly cpu: number[]; readonly wall: number[] }

/** Milliseconds: the median and the 95th percentile (nearest rank). */
export type Quantiles = { readonly p50: number; readonly p95: number }

export const quantiles = (values: readonly number[]): Quantiles => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

export const newTimes = (): Times => ({ cpu: [], wall: [] })

export const timed = (times: Times, work: () => void): void => {
  const wall = performance.now()
  // of the whole process: where the kernel counts in ticks, a single thread's time is only known to 4 ms
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  times.cpu.push((user + system) / 1000)
  times.wall.push(performance.now() - wall)
}

export type Pair = { readonly encrypted: Times; readonly plain: Times }

/**
 * Runs `rounds` rounds of `work` on either side: A B, then B A. Each round gets its number, so that both sides do the
 * same in it. The first rounds, a tenth of them, are not counted.
 */
export const sideBySide = <T>(
  sides: { readonly encrypted: T; readonly plain: T },
  rounds: number,
  work: (side: T, round: number) => void,
): Pair => {
  const pair: Pair = { encrypted: newTimes(), plain: newTimes() }
  const warm = Math.ceil(rounds / 10)
  for (let round = 0; round < rounds + warm; round++) {
    const order = round % 2 === 0 ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const)
    for (const name of order) timed(round < warm ? newTimes() : pair[name], () => work(sides[name], round))
  }
  return pair
}
