/** The import of an address book: read where it can be killed, shown, then filed in one change. */
import type { CardLine, ImportPreview } from '../../shared/contract/vault.ts'
import { AppError } from '../../shared/result.ts'
import { matchPeople } from './exchange/match-people.ts'
import type { CardMatch } from './exchange/match-people.ts'
import { readVcardFile, vcardWorker } from './exchange/vcard.ts'
import type { CardResult, Problem, ReadCard } from './exchange/vcard-types.ts'
import { fileCards, importCommand, knownPeople } from './journal/imports.ts'
import type { TaskTools, Tasks } from './serve.ts'
import type { Session } from './session.ts'

export type ImportParts = {
  readonly session: () => Session | undefined
  readonly newId: () => string
  /** The built file of the worker. */
  readonly workerPath: string
}

type Previewed = { readonly cards: ReadonlyMap<number, ReadCard>; readonly fresh: ReadonlySet<number> }

const problemsOf = (problems: readonly Problem[]) =>
  problems.map(({ code, field, value }) => ({ code, ...(field && { field }), ...(value && { value }) }))

const outcomes = { new: 'new', 'same-as': 'known', 'in-file-duplicate-of': 'twice' } as const

const detailOf = (card: ReadCard): string =>
  [card.title, card.organisation, card.channels[0]?.value].filter(Boolean).join(', ').slice(0, 1000)

export const importTasks = ({
  session,
  newId,
  workerPath,
}: ImportParts): Pick<Tasks, 'imports.preview' | 'imports.file'> => {
  // one at a time: a second preview replaces the first, whose cards are then gone from memory
  let current: { readonly id: string; readonly previewed: Previewed } | undefined

  const unlocked = (): Session => {
    const open = session()
    if (!open) throw new AppError('locked')
    return open
  }

  const lineOf = (result: CardResult, match: CardMatch | undefined): CardLine => ({
    index: result.index,
    name: (result.card?.name ?? '').slice(0, 1000),
    detail: result.card ? detailOf(result.card) : '',
    outcome: result.card ? outcomes[match?.outcome ?? 'new'] : 'failed',
    problems: [
      ...problemsOf(result.problems),
      // an address two people share, or a new name: the reader decides, nothing is skipped unseen
      ...(match?.outcome === 'same-as' && match.namesDiffer ? [{ code: 'names-differ' }] : []),
    ],
  })

  const preview = async (fileName: string, bytes: Uint8Array, tools: TaskTools): Promise<ImportPreview> => {
    const open = unlocked()
    const report = await readVcardFile(bytes, {
      start: vcardWorker(workerPath),
      signal: tools.signal,
      onProgress: ({ done, total }) => tools.progress({ what: 'cards', done, total }),
    })
    if (report.outcome === 'cancelled') throw new AppError('cancelled')
    const readable = report.cards.filter((result): result is CardResult & { card: ReadCard } => result.card !== null)
    const matches = matchPeople(
      readable.map(({ card }) => card),
      open.read(({ db }) => knownPeople(db)),
    )
    const matchOf = new Map(readable.map(({ index }, position) => [index, matches[position]]))
    const cards = report.cards.map((result) => lineOf(result, matchOf.get(result.index)))
    const count = (outcome: CardLine['outcome']) => cards.filter((card) => card.outcome === outcome).length
    const id = newId()
    current = {
      id,
      previewed: {
        cards: new Map(readable.map(({ index, card }) => [index, card])),
        fresh: new Set(cards.filter(({ outcome }) => outcome === 'new').map(({ index }) => index)),
      },
    }
    return {
      preview: id,
      fileName,
      problems: problemsOf(report.problems),
      counts: {
        cards: cards.length,
        fresh: count('new'),
        known: count('known'),
        twice: count('twice'),
        failed: count('failed'),
      },
      cards,
    }
  }

  return {
    'imports.preview': ({ fileName, bytes }, tools) => preview(fileName, bytes, tools),
    'imports.file': ({ preview: id, only }) => {
      const open = unlocked()
      if (current?.id !== id) return Promise.reject(new AppError('not-found'))
      const { cards, fresh } = current.previewed
      const wanted = only === undefined ? fresh : new Set(only)
      const chosen = [...wanted].flatMap((index) => cards.get(index) ?? [])
      const filed =
        chosen.length === 0
          ? { change: null, people: 0, ties: 0, milestones: 0 }
          : open.change(importCommand, (ctx) => ({ ...fileCards(ctx, chosen), change: ctx.db.change as never }))
      // only now: what could not be filed, for want of space, can be tried again
      current = undefined
      return Promise.resolve(filed)
    },
  }
}
