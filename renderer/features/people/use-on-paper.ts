/** The brief on paper, or as a PDF file where somebody chose. What is guarded and stands on the page is asked about first, one by one, each time. */
import { useState, type RefObject } from 'react'
import type { Brief } from '../../../shared/contract/today.ts'
import { callShell } from '../../lib/api.ts'
import { failureId, fieldProblem, useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'
import { guardedIn } from './paper.tsx'

export type PaperKind = 'print' | 'pdf'

export type Guarded = ReturnType<typeof guardedIn>

type OnPaper = {
  /** What is guarded and stands on the page: somebody is asked about it. */
  readonly asking: Guarded
  readonly as: PaperKind
  /** Of those that were asked about, which may go. */
  readonly yes: ReadonlySet<string>
  readonly begin: (as: PaperKind, brief: Brief) => void
  /** Nothing: nothing is printed. */
  readonly answer: (yes?: ReadonlySet<string>) => void
}

/** The page is printed as it stands: not before the dialog is off it, and not much later either. */
const onceClosed = (run: () => void, tries = 50): void => {
  const isOpen = document.querySelector('[role=dialog]') !== null
  setTimeout(() => (isOpen && tries > 0 ? onceClosed(run, tries - 1) : run()), 40)
}

const none: ReadonlySet<string> = new Set()
const nothing: Guarded = { facts: [], entries: [] }

export const useOnPaper = (today: string, page: RefObject<HTMLElement | null>): OnPaper => {
  const say = useSay()
  const toasts = useToasts()
  const [yes, setYes] = useState(none)
  const [asking, setAsking] = useState(nothing)
  const [as, setAs] = useState<PaperKind>('print')
  const make = async (kind: PaperKind): Promise<void> => {
    try {
      if (kind === 'print') return void (await callShell('shell.print', {}))
      // nobody's name: what a folder shows is seen by others
      const saved = await callShell('shell.pdf', { name: say('people.brief.pdf.name', { date: today }) })
      if (saved) toasts.show({ text: say('people.brief.pdf.saved', { name: saved.name }) })
    } catch (error) {
      const isPlace = fieldProblem(error, 'file') === 'not-written'
      toasts.show({ text: say(isPlace ? 'people.brief.pdf.notWritten' : failureId(error)), tone: 'problem' })
    }
  }
  return {
    asking,
    as,
    yes,
    begin: (kind, brief) => {
      setYes(none)
      setAs(kind)
      const stands = ({ id }: { readonly id: string }): boolean =>
        page.current?.querySelector(`[data-guarded="${id}"]`) !== null
      const { facts, entries } = guardedIn(brief, none)
      const guarded = { facts: facts.filter(stands), entries: entries.filter(stands) }
      if (guarded.facts.length + guarded.entries.length === 0) void make(kind)
      else setAsking(guarded)
    },
    answer: (said) => {
      setAsking(nothing)
      if (said === undefined) return
      setYes(said)
      onceClosed(() => void make(as))
    },
  }
}
