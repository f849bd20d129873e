/** The brief on paper, or as a PDF file where somebody chose. What is guarded and stands on the page is asked about first, one by one, each time. */
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Brief } from '../../../shared/contract/today.ts'
import { callShell } from '../../lib/api.ts'
import { failureId, fieldProblem, useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'
import { guardedIn } from './paper.tsx'

export type PaperKind = 'print' | 'pdf'

export type Guarded = ReturnType<typeof guardedIn>

type OnPaper = {
  /** What is guarded and stands on the page: somebody is asked about it, once more each round. */
  readonly asking: Guarded
  readonly isAsking: boolean
  readonly round: number
  readonly as: PaperKind
  /** Of those that were asked about, which may go. */
  readonly yes: ReadonlySet<string>
  readonly begin: (as: PaperKind, brief: Brief) => void
  /** Nothing: nothing is printed. */
  readonly answer: (yes?: ReadonlySet<string>) => void
  /** The question is off the page. */
  readonly closed: () => void
}

const none: ReadonlySet<string> = new Set()
const nothing: Guarded = { facts: [], entries: [] }

export const useOnPaper = (today: string, page: RefObject<HTMLElement | null>): OnPaper => {
  const say = useSay()
  const toasts = useToasts()
  const [yes, setYes] = useState(none)
  const [asking, setAsking] = useState(nothing)
  const [isAsking, setIsAsking] = useState(false)
  const [round, setRound] = useState(0)
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
  const answered = useRef(false)
  // the page is printed as it stands: what was closed is off it only once that has been drawn
  const [isFree, setFree] = useState(false)
  useEffect(() => {
    if (!isFree) return
    setFree(false)
    void make(as)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- made once for each answer
  }, [isFree])
  return {
    asking,
    isAsking,
    round,
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
      else {
        setAsking(guarded)
        setRound(round + 1)
        setIsAsking(true)
      }
    },
    answer: (said) => {
      setIsAsking(false)
      answered.current = said !== undefined
      if (said !== undefined) setYes(said)
    },
    closed: () => {
      if (answered.current) setFree(true)
      answered.current = false
    },
  }
}
