/** How hard the vault stretches passphrases. */
import { testBuild } from './debugged.ts'

/** Test builds alone can be asked not to take most of a second for each: a hundred journeys unlock, and few are about that. */
export const stretch = testBuild && process.env['RAPPORT_STRETCH'] === 'floor' ? 'floor' : 'calibrated'
