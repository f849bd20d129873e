/** The shortest passphrase accepted, in characters as a person counts them. */
export const shortest = 12

/** How hard it is to guess, from the number of guesses a good guesser needs. Each guess costs Argon2id, most of a second. */
const levels = ['weak', 'fair', 'good', 'strong'] as const
export type Level = (typeof levels)[number]

export type Strength =
  | { readonly kind: 'empty' }
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'repetitive' }
  /** The dictionaries are not there yet. */
  | { readonly kind: 'long' }
  | { readonly kind: Level }

/** Ten thousand guesses a second, which takes a room full of computers: three hours, four months, three centuries. */
const levelOf = (guesses: number): Level =>
  guesses < 1e8 ? 'weak' : guesses < 1e11 ? 'fair' : guesses < 1e14 ? 'good' : 'strong'

/**
 * Length decides whether it is taken; the guesses only advise. Fewer than five different characters are refused whatever the length.
 * @param guesses of this passphrase, or undefined when they are not known
 */
export const strengthOf = (passphrase: string, guesses?: number): Strength => {
  const letters = Array.from(passphrase.normalize('NFKC'))
  if (letters.length === 0) return { kind: 'empty' }
  if (letters.length < shortest) return { kind: 'short', missing: shortest - letters.length }
  if (new Set(letters).size < 5) return { kind: 'repetitive' }
  return { kind: guesses === undefined ? 'long' : levelOf(guesses) }
}

export const isAcceptable = ({ kind }: Strength): boolean =>
  kind !== 'empty' && kind !== 'short' && kind !== 'repetitive'

/** Of four; none while there is nothing to say. */
export const barsOf = ({ kind }: Strength): number =>
  kind === 'repetitive' ? 1 : levels.findIndex((level) => level === kind) + 1
