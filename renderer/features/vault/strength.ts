/** The shortest passphrase accepted, in characters as a person counts them. */
export const shortest = 12

export type Strength =
  | { readonly kind: 'empty' }
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'repetitive' }
  | { readonly kind: 'enough' | 'strong' | 'very-strong' }

/**
 * A hint by length, made on the spot and without a dictionary: length is what makes guessing slow.
 * Fewer than five different characters are refused whatever the length.
 */
export const strengthOf = (passphrase: string): Strength => {
  const letters = Array.from(passphrase.normalize('NFKC'))
  const length = letters.length
  if (length === 0) return { kind: 'empty' }
  if (length < shortest) return { kind: 'short', missing: shortest - length }
  if (new Set(letters).size < 5) return { kind: 'repetitive' }
  if (length < 16) return { kind: 'enough' }
  return { kind: length < 24 ? 'strong' : 'very-strong' }
}

export const isAcceptable = (strength: Strength): boolean =>
  strength.kind === 'enough' || strength.kind === 'strong' || strength.kind === 'very-strong'
