/** Payloads in every field there is, written by the window itself through its own bridge. */
import type { Page } from 'playwright-core'

export type PlantedPerson = { readonly id: string; readonly refused: readonly string[] }

type Payload = { readonly n: number; readonly text: string; readonly drawing: string }

/** One person a payload, with it in every field, as file names, in files of several kinds, and behind a photo. */
export const plantPayloads = (page: Page, given: readonly Payload[]): Promise<readonly PlantedPerson[]> =>
  page.evaluate(async (all) => {
    const ask = (channel: string, input: unknown) => window.rapport.call(channel, input)
    const call = async (channel: string, input: unknown): Promise<Record<string, string>> => {
      const result = await ask(channel, input)
      if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
      return result.value as Record<string, string>
    }
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
    const png = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAIAAABChommAAAAEUlEQVR4nGPgjYoiiBhGFQEAvi9IYT5oSr4AAAAASUVORK5CYII='),
      (letter) => letter.charCodeAt(0),
    )
    const join = (one: Uint8Array, other: Uint8Array): Uint8Array => {
      const both = new Uint8Array(one.length + other.length)
      both.set(one)
      both.set(other, one.length)
      return both
    }
    const keep = async (home: object, name: string, bytes: Uint8Array, thumbnail?: Uint8Array): Promise<void> => {
      const { upload } = await call('files.begin', { ...home, name, bytes: bytes.length })
      await call('files.append', { upload, at: 0, bytes })
      await call('files.finish', { upload, ...(thumbnail && { thumbnail }) })
    }
    const planted: { id: string; refused: string[] }[] = []
    let before: string | undefined
    for (const { text: p, drawing } of all) {
      const refused: string[] = []
      const tag = p.slice(0, 100).trim() || 'x'
      const { id } = await call('people.add', {
        name: p,
        given: p,
        family: p,
        nickname: p,
        say: p,
        client: true,
        tags: [tag],
        met: p,
        note: p,
      })
      if (id === undefined) throw new Error('nobody was added')
      for (const kind of ['phone', 'email', 'address', 'web', 'other'])
        await call('channels.add', { personId: id, kind, label: p, value: p })
      await call('roles.add', { personId: id, organisation: p, title: p, since: '2019' })
      await call('ties.add', { personId: id, otherId: before ?? id, otherIs: p, personIs: p }).catch(() => undefined)
      const entry = await call('entries.jot', {
        happenedAt: '2026-01-05T10:00',
        channel: 'phone',
        text: `${p}\n${p}`,
        people: [id],
        tags: [tag],
        facts: [
          { personId: id, category: 'family', text: p },
          { personId: id, category: 'worry', text: p },
        ],
        milestones: [
          {
            personId: id,
            kind: 'other',
            title: p,
            date: { form: 'on', certainty: 'known', month: 4, day: 9 },
            repeats: { every: 'year' },
          },
        ],
        followUps: [{ personId: id, kind: 'promise', by: 'me', text: p, due: '2026-02-01' }],
      })
      await call('drafts.keep', { place: `person:${id}`, text: p })
      // a slash ends a folder's name, for whoever keeps a file
      const name = p.replaceAll(/[/\\]/g, ' ')
      await keep({ personId: id }, name, bytesOf(drawing))
      await keep({ personId: id }, `${name}.html`, bytesOf(`<!doctype html>${p}`))
      await keep({ personId: id }, `${name}.png`, join(png, bytesOf(p)), png)
      await keep({ entryId: entry['id'] }, `${name}.gif`, join(bytesOf('GIF89a/*'), bytesOf(`*/=1;${p}`)))
      const [file] = (await call('files.list', { personId: id })) as unknown as { id: string }[]
      if (file) await call('files.edit', { id: file.id, name: name.slice(0, 190), note: p })
      for (const photo of [bytesOf(drawing), bytesOf(p)]) {
        const answer = await ask('people.setPhoto', { id, photo })
        if (!answer.ok) refused.push(answer.error.code)
      }
      await call('people.setPhoto', { id, photo: join(png, bytesOf(p)) })
      planted.push({ id, refused })
      before = id
    }
    return planted
  }, given)

/** An address book with every payload in it, as someone might send one. */
export const addressBook = (given: readonly Payload[]): string =>
  given
    .map(({ n, text, drawing }) => {
      const value = text
        .replaceAll('\\', '\\\\')
        .replaceAll(/[,;]/g, '\\$&')
        .replaceAll(/[\n\r\u2028]/g, ' ')
      return [
        'BEGIN:VCARD',
        'VERSION:4.0',
        // someone else than whoever is there already
        `FN:Other ${n} ${value}`,
        `EMAIL:other${n}@example.com ${value}`,
        ...['NICKNAME', 'ORG', 'TITLE', 'NOTE', 'CATEGORIES', 'URL', 'X-ANYTHING'].map((key) => `${key}:${value}`),
        `PHOTO:data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
        'END:VCARD',
      ].join('\r\n')
    })
    .join('\r\n')
