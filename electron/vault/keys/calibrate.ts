/**
 * How hard a passphrase is stretched on this machine: so that it takes between half a second and a second, which nobody
 * minds once a day and which someone who guesses pays for each guess.
 */
import { defaultKdf, deriveFromPassphrase, floorKdf } from './kdf.ts'
import type { KdfParams } from './kdf.ts'

const shortest = 500
const longest = 1000
const wanted = 750
const mostPasses = 10
const mostMemory = 1024 * 1024
/** Memory is asked for in steps of 16 MiB. */
const step = 16 * 1024

/** What stretching costs whoever guesses: KiB gone over. The lanes only say how many processors share it. */
export const costOf = ({ memory, passes }: KdfParams): number => memory * passes

/**
 * What to use here, from one measurement. Time grows with memory × passes. The default stays where it takes half a second
 * to a second; a faster machine goes over the memory more often, a slower one over less of it, never below the floor.
 */
export const calibrated = (measured: KdfParams, ms: number): KdfParams => {
  const perMs = costOf(measured) / Math.max(1, ms)
  const takes = costOf(defaultKdf) / perMs
  if (takes >= shortest && takes <= longest) return defaultKdf
  if (takes > longest) {
    const memory = Math.floor((perMs * wanted) / floorKdf.passes / step) * step
    return { ...floorKdf, memory: Math.max(floorKdf.memory, memory) }
  }
  const passes = Math.min(mostPasses, Math.round((perMs * wanted) / defaultKdf.memory))
  const memory = Math.floor((perMs * wanted) / passes / step) * step
  return passes < mostPasses
    ? { ...defaultKdf, passes }
    : { ...defaultKdf, passes, memory: Math.min(mostMemory, Math.max(defaultKdf.memory, memory)) }
}

/** A slot is made anew when what the machine can do is clearly more: one quick unlock among slow ones is no reason. */
export const isWorthMore = (now: KdfParams, could: KdfParams): boolean => costOf(could) >= 1.3 * costOf(now)

/** Stretches something once and says how hard it should be done. Where the memory is not to be had: the floor. */
export const calibrate = async (elapsed: () => number): Promise<KdfParams> => {
  const began = elapsed()
  try {
    await deriveFromPassphrase('how long does this take here', new Uint8Array(16), defaultKdf)
  } catch {
    return floorKdf
  }
  return calibrated(defaultKdf, elapsed() - began)
}
