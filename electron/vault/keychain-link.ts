/** The keychain as the vault process knows it: questions to main, and an answer or none. */
import type { Keychain } from './keys/quick.ts'
import type { MainToVault, VaultToMain } from './messages.ts'

type Question = Extract<VaultToMain, { kind: 'keychain' }>
type Answer = Extract<MainToVault, { kind: 'keychain' }>

/** A keyring may ask the person first; one that never answers is one that is not there. */
const longest = 60_000

export type KeychainLink = { readonly keychain: Keychain; readonly answered: (answer: Answer) => void }

export const keychainLink = (tell: (question: Question) => void, ms: number = longest): KeychainLink => {
  const waiting = new Map<number, (answer: Answer | undefined) => void>()
  let asked = 0
  const ask = (question: Omit<Question, 'kind' | 'id'>): Promise<Answer | undefined> =>
    new Promise((resolve) => {
      const id = (asked += 1)
      const late = setTimeout(() => done(undefined), ms)
      const done = (answer: Answer | undefined): void => {
        clearTimeout(late)
        waiting.delete(id)
        resolve(answer)
      }
      waiting.set(id, done)
      tell({ kind: 'keychain', id, ...question })
    })
  return {
    answered: (answer) => waiting.get(answer.id)?.(answer),
    keychain: {
      available: async () => (await ask({ ask: 'available' }))?.ok ?? false,
      keep: async (half) => (await ask({ ask: 'keep', half: new Uint8Array(half) }))?.ok ?? false,
      give: async () => {
        const answer = await ask({ ask: 'give' })
        return answer?.ok && answer.half?.length === 32 ? answer.half : undefined
      },
      forget: async () => void (await ask({ ask: 'forget' })),
    },
  }
}
