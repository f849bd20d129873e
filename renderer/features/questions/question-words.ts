/** A question in words: what to say, why, and what it is about. */
import type { Question } from '../../../shared/contract/questions.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'

export type QuestionWords = {
  readonly ask: (question: Question) => string
  /** Undefined of one that somebody wrote. */
  readonly why: (question: Question) => string | undefined
  /** As something not to touch: "Whether there is a partner". */
  readonly topic: (question: Question) => string
  readonly state: (question: Question) => string
}

export const useQuestionWords = (today: string): QuestionWords => {
  const say = useSay()
  const dates = useDates()
  const said = (way: 'ask' | 'why' | 'topic', { kind, about, day, age }: Question): string =>
    say(`questions.${way}.${kind}`, { about, age: age ?? 0, date: day === null ? '' : dates.medium(day, today) })
  return {
    ask: (question) => (question.kind === 'own' ? question.text : said('ask', question)),
    why: (question) => (question.kind === 'own' ? undefined : said('why', question)),
    topic: (question) => (question.kind === 'own' ? question.text : said('topic', question)),
    state: ({ state, settledOn }) =>
      say(`questions.state.${state}`, { date: settledOn === null ? '' : dates.medium(settledOn, today) }),
  }
}
