/** The words, fields, questions and rhythms of a journal, its reviews and its hand-overs. */
import { logGiven } from '../../vault/journal/handovers.ts'
import type { Teller } from './teller.ts'

/** When somebody set up the rooms. */
const settled = -1900

const tellWords = ({ story, tell, happen }: Teller): void => {
  for (const [name, colour] of story.tags) happen(settled, () => void tell('tags.colour', { name, colour }))
  happen(settled, () => {
    const templates = story.templates.map(({ tags, ...one }) => ({ ...one, tags: [...(tags ?? [])] }))
    tell('templates.begin', { templates })
  })
}

/** Fields are wished for once there are people to fill them for. */
const fieldsSince = -300

const tellFields = ({ story, tell, happen, day, id }: Teller): void =>
  happen(fieldsSince, () => {
    const made = new Map<string, never>()
    const isPerson = (key: string): boolean => story.people.some((one) => one.key === key)
    const on = (key: string) => ({ noun: isPerson(key) ? ('person' as const) : ('organisation' as const), id: id(key) })
    for (const { key, name, kind, applies, choices = [], filled } of story.fields) {
      made.set(key, tell('customFields.add', { name, kind, applies, choices: [...choices] }).id as never)
      for (const [whose, value] of Object.entries(filled)) {
        const text = typeof value === 'number' && kind === 'date' ? day(value) : String(value)
        tell('customFields.fill', { on: on(whose), fieldId: made.get(key)!, value: text })
      }
    }
    for (const { name, fields, on: whose } of story.fieldSets) {
      const { id: set } = tell('fieldSets.add', { name, fields: fields.map((key) => made.get(key)!) })
      for (const key of whose) tell('fieldSets.put', { id: set, on: on(key), has: true })
    }
  })

const tellQuestions = ({ story, tell, happen, id }: Teller): void => {
  for (const { of, at, asks, became } of story.questions) {
    if ('grown' in asks) {
      const key = asks.grown
      if (became) happen(at, () => void tell('questions.settle', { personId: id(of), key, outcome: became[1] }))
      continue
    }
    happen(at, () => {
      const { id: added } = tell('questions.add', { personId: id(of), text: asks.text })
      if (!became) return
      const [on, outcome] = became
      happen(on, () => void tell('questions.settle', { personId: id(of), key: `own:${added}`, outcome }))
    })
  }
}

const tellRhythms = ({ story, tell, happen, day, id, known }: Teller): void => {
  for (const [level, subject, ideal, most] of story.rhythms)
    happen(level === 'tag' ? settled : -300, () => {
      const whose = level === 'tag' ? subject : id(subject)
      tell('cadence.set', { level, subject: whose, rule: { cadence: { ideal, most } } })
    })
  for (const [of, from, until, reason] of story.pauses)
    happen(from, () => {
      tell('cadence.pause', { personId: id(of), pause: { from: day(from), until: day(until), reason } })
    })
  for (const [of, at, until] of story.putOff)
    happen(at, () => void tell('cadence.snooze', { personId: id(of), until: day(until) }))
  for (const [person, other, kind] of story.denied)
    happen(known(person, other), () => void tell('ties.deny', { personId: id(person), otherId: id(other), kind }))
  for (const [one, other] of story.apart)
    happen(known(one, other), () => void tell('people.setApart', { one: id(one), other: id(other), apart: true }))
}

const tellReviews = ({ story, tell, happen, day, id }: Teller): void => {
  for (const { of, at, better, stopped, next, followUp } of story.reviews)
    happen(at, () => {
      const text = [better, stopped, next].filter((words) => words !== '').join('\n')
      const wished = followUp ? { text: followUp[0], due: day(followUp[1]) } : null
      const made = tell('reviews.add', { personId: id(of), better, stopped, next, text, followUp: wished })
      const [done, followUpId] = [followUp?.[2], made.followUpId]
      if (done !== undefined && followUpId !== null)
        happen(done, () => void tell('followUps.close', { id: followUpId, state: 'done' }))
    })
  for (const [of, at] of story.notReviewed) happen(at, () => void tell('reviews.putOff', { personId: id(of) }))
}

/** Noted as given, with what may be shared; the file itself is nobody's, so none is written. */
const tellHandovers = ({ story, tell, ask, change, newId, happen, day, id }: Teller): void => {
  const nameOf = (key: string): string => story.people.find((one) => one.key === key)?.name ?? ''
  const own = story.people.find(({ me }) => me)?.name ?? ''
  for (const { of, at, to, note, checkIns } of story.handovers)
    happen(at, () => {
      const all = ask('handovers.review', { personId: id(of) })
      const items = all.flatMap(({ noun, id: item, why }) => (why === null ? [{ noun, id: item }] : []))
      change('handovers.give', (ctx) => {
        const what = { personId: id(of), pack: newId(), note, items, stayed: all.length - items.length }
        const filed = checkIns.map(([text, on]) => ({ text, on: day(on) }))
        logGiven(ctx, { ...what, to: nameOf(to), toId: id(to), from: own, checkIns: filed })
      })
      for (const [text, , done] of checkIns)
        if (done !== undefined)
          happen(done, () => {
            const found = ask('followUps.list', { personId: id(of) }).find((one) => one.text === text)
            if (found) tell('followUps.close', { id: found.id, state: 'done' })
          })
    })
}

export const tellRooms = (teller: Teller): void => {
  tellWords(teller)
  tellFields(teller)
  tellQuestions(teller)
  tellRhythms(teller)
  tellReviews(teller)
  tellHandovers(teller)
}
