// sv-SE writes a day as YYYY-MM-DD, in the zone the computer is in
const local = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day it was here at a UTC instant of the contract. */
export const dayOfInstant = (instant: string): string => local.format(Date.parse(instant))
