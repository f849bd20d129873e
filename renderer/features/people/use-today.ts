import { useAsk } from '../../lib/api.ts'

/** The day it is where the user is, as the vault says; undefined for the moment before it has said. */
export const useToday = (): string | undefined => useAsk('today.get', {}).data?.day
