/** The paper people have. Source: Unicode CLDR, supplemental measurementData, paperSize US-Letter. */
const letter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

export type Paper = 'A4' | 'Letter'

/** `region`: ISO 3166-1 alpha-2, as the system says it; anything else is A4. */
export const paperOf = (region: string): Paper => (letter.has(region.toUpperCase()) ? 'Letter' : 'A4')
