/** What was acknowledged, kept by the observer, against what is in the vault after a kill. */
import type { Session } from '../../../electron/vault/session.ts'

export type Ledger = { readonly person: string; readonly jots: readonly number[]; readonly draft: number | undefined }

/** The numbers in the texts of a person's entries, and the number in the draft: `<seed>/<number> …`. */
export const numbersIn = (session: Session, person: string): { readonly jots: Set<number>; readonly draft: number } => {
  const jots = new Set<number>()
  const numberOf = (text: string): number => Number(/^\d+\/(\d+) /.exec(text)?.[1] ?? -1)
  let before: string | undefined
  for (;;) {
    const page = session.query('entries.list', { personId: person as never, limit: 200, ...(before && { before }) })
    for (const { text } of page.entries) jots.add(numberOf(text))
    if (page.next === null) break
    before = page.next
  }
  const draft = session.query('drafts.get', { place: `person:${person}` })
  return { jots, draft: numberOf(draft?.text ?? '') }
}

/** Names what was acknowledged and is not there. */
export const lost = (ledger: Ledger, found: ReturnType<typeof numbersIn>): readonly string[] => [
  ...ledger.jots.filter((number) => !found.jots.has(number)).map((number) => `entry ${number} of ${ledger.person}`),
  ...(ledger.draft !== undefined && found.draft < ledger.draft ? [`draft ${ledger.draft} of ${ledger.person}`] : []),
]
