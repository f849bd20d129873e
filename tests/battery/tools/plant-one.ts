/** One person, and a different canary in every field there is. It runs inside the window: it may use nothing but what it is given. */

type Call = (channel: string, input: unknown) => Promise<Record<string, string>>

/** Answers with the person's id. `before` is somebody it is tied to. */
export const plantOne = async (
  call: Call,
  canary: (what: string) => string,
  before: string | undefined,
): Promise<string> => {
  const { id } = await call('people.add', {
    name: canary('name'),
    given: canary('given'),
    family: canary('family'),
    nickname: canary('nick'),
    say: canary('say'),
    client: true,
    tags: [canary('tag'), canary('tag')],
    met: `We met at ${canary('met')}.`,
    note: `Note: ${canary('note')}!`,
  })
  const of = { personId: id }
  for (const kind of ['phone', 'email', 'address', 'web'])
    await call('channels.add', { ...of, kind, label: canary('label'), value: canary('value') })
  const organisation = canary('org')
  await call('roles.add', { ...of, organisation, title: canary('role'), since: '2019' })
  const firm = await call('organisations.add', {
    fields: {
      name: canary('firm'),
      note: canary('firmnote'),
      web: canary('web'),
      place: canary('place'),
      tags: [canary('firmtag')],
    },
  })
  const fields = { note: canary('note'), web: canary('web'), place: canary('place'), tags: [canary('tag')] }
  await call('organisations.edit', { id: firm['id'], fields })
  if (before !== undefined)
    await call('ties.add', {
      ...{ ...of, otherId: before, otherIs: canary('tie'), personIs: canary('tie'), note: canary('tienote') },
    })
  await call('ties.addWithPerson', {
    ...of,
    otherName: canary('relative'),
    otherIs: canary('tie'),
    note: canary('tie'),
  })
  const entry = await call('entries.jot', {
    happenedAt: '2026-01-05T10:00',
    channel: 'phone',
    text: `They said ${canary('said')} and then ${canary('said')}.\n${canary('line')}`,
    people: [id],
    tags: [canary('mark')],
    facts: [{ ...of, category: 'family', text: canary('fact') }],
    milestones: [
      {
        ...{ ...of, kind: 'other', title: canary('date'), repeats: { every: 'year' } },
        date: { form: 'on', certainty: 'known', month: 4, day: 9 },
      },
    ],
    followUps: [{ ...of, kind: 'promise', by: 'me', text: canary('promise'), due: '2026-02-01' }],
    lifeEvents: [
      {
        ...of,
        event: 'death',
        relative: canary('kin'),
        on: '2026-01-02',
        arc: [{ step: 'year', text: canary('step') }],
      },
    ],
    signals: [{ ...of, kind: 'other', words: canary('signal') }],
    disagreements: [
      {
        ...{ ...of, theirs: canary('theirs'), ours: canary('ours'), changed: canary('changed') },
        checkBack: { on: '2026-02-05', text: canary('lookback') },
      },
    ],
  })
  for (const state of ['moved', 'dropped']) {
    const promise = await call('followUps.add', {
      ...{ ...of, kind: 'promise', text: canary('promise'), due: '2026-02-01' },
    })
    const one = { id: promise['id'], why: canary('why') }
    if (state === 'moved') await call('followUps.renegotiate', { ...one, due: '2090-03-01', agreedBy: 'them' })
    else await call('followUps.close', { ...one, state: 'dropped' })
  }
  await call('boundaries.add', {
    on: { noun: 'person', id },
    rule: {
      ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false, year: '01-01' },
      ...{ from: null, until: null, instead: false, words: canary('rule') },
    },
  })
  await call('gifts.add', {
    ...{ on: '2026-01-06', direction: 'given', kind: 'present', state: 'given', what: canary('gift'), value: null },
    ...{ giverId: null, entryId: entry['id'], note: canary('giftnote'), despite: canary('despite') },
    people: [{ ...of, self: true, family: 0 }],
  })
  await call('reviews.add', {
    ...{ ...of, better: canary('better'), stopped: canary('stopped'), next: canary('next'), text: canary('review') },
    followUp: { text: canary('after'), due: null },
  })
  const field = await call('customFields.add', {
    ...{ name: canary('field'), kind: 'choice', applies: 'person', choices: [canary('choice'), canary('choice')] },
  })
  const line = await call('customFields.add', { name: canary('field'), kind: 'text', applies: 'person' })
  await call('customFields.fill', { on: { noun: 'person', id }, fieldId: line['id'], value: canary('filled') })
  await call('fieldSets.add', { name: canary('set'), fields: [field['id'], line['id']] })
  await call('questions.add', { ...of, text: canary('question') })
  await call('tags.colour', { name: canary('colour'), colour: 'blue' })
  await call('spelling.add', { word: canary('ownword') })
  await call('templates.add', {
    ...{ name: canary('template'), channel: 'phone', text: canary('pattern'), tags: [canary('patterntag')] },
  })
  const filter = { match: 'any', of: [{ is: 'tag', tag: canary('listed') }] }
  await call('lists.add', { name: canary('list'), filter })
  await call('meetings.add', {
    ...{ people: [id], start: '2026-02-03T10:00', title: canary('meeting'), place: canary('where') },
    note: canary('agenda'),
  })
  const content = new TextEncoder().encode(`${canary('content')}\n`.repeat(3))
  const { upload } = await call('files.begin', { ...of, name: `${canary('file')}.txt`, bytes: content.length })
  await call('files.append', { upload, at: 0, bytes: content })
  await call('files.finish', { upload })
  await call('files.edit', { id: upload, name: `${canary('file')}.txt`, note: canary('remark') })
  await call('files.piece', { id: upload, at: 0 })
  await call('cadence.pause', { ...of, pause: { from: '2026-01-01', until: null, reason: canary('pause') } })
  // what is read, joined, given up and thrown away leaves no more than what is kept
  const called = canary('twin')
  const twin = await call('people.add', { name: called, note: canary('twinnote'), client: true })
  const words = [{ key: 'name', take: 'into', words: `Also ${called}` }]
  await call('people.merge', { into: id, from: twin['id'], choices: words, sure: [] })
  const gone = await call('people.add', { name: canary('gone'), note: canary('gonenote') })
  await call('people.retire', { id: gone['id'], on: '2026-01-07', why: canary('retired'), dates: 'quiet' })
  await call('people.remove', { id: gone['id'] })
  await call('drafts.keep', { place: `person:${id}`, text: canary('draft') })
  await call('search.find', { text: canary('typed') })
  await call('people.list', { filter: canary('filter') })
  await call('brief.get', { id })
  await call('history.of', { noun: 'person', id })
  return id!
}
