import { describe, expect, test } from 'vitest'

import { caps, problemCodes } from '../../../electron/vault/exchange/vcard-types.ts'
import { card, codesOf, personOf, png, readAll, readOne } from './cards.ts'

describe('the name', () => {
  test('is what the card shows, with its parts beside it', () => {
    const read = readOne('FN:Dr. Siobhán Ní Bhriain', 'N:Ní Bhriain;Siobhán;Áine,Máire;Dr.;').card
    expect(read).toMatchObject({ name: 'Dr. Siobhán Ní Bhriain', given: 'Siobhán', family: 'Ní Bhriain' })
  })

  test.each([
    ['N:Ní Bhriain;Siobhán;Áine,Máire;Dr.;MA', 'Dr. Siobhán Áine Máire Ní Bhriain MA'],
    ['N:李;雷;;;', '李雷'],
    ['N:الأنصاري;محمد;;;', 'محمد الأنصاري'],
    ['N:Cher', 'Cher'],
  ])('is put together from its parts when it is not shown: %s', (line, name) => {
    expect(readOne(line).card?.name).toBe(name)
  })

  test.each([
    ['NICKNAME', 'NICKNAME:Shiv', 'Shiv'],
    ['ORG', 'ORG:Halyard;Legal', 'Halyard'],
    ['EMAIL', 'EMAIL:shiv@halyard.example', 'shiv@halyard.example'],
    ['TEL', 'TEL:+353 1 555 0100', '+353 1 555 0100'],
  ])('is borrowed from %s when there is none, and that is said', (field, line, name) => {
    const read = readOne('FN:', 'N:;;;;', line)
    expect(read.card?.name).toBe(name)
    expect(read.problems).toEqual([{ code: 'name-borrowed', field }])
  })

  test('a card with nothing to call it by is refused', () => {
    expect(readOne('FN: ', 'N:;;;;', 'NOTE:who was this')).toMatchObject({
      card: null,
      problems: [{ code: 'no-name' }],
    })
  })

  test('is one line, without control characters and marks that turn the text around', () => {
    expect(readOne('FN:Ada\\n \u202eetad\u0007  Lovelace\u0000').card?.name).toBe('Ada etad Lovelace')
  })

  test('is cut at a whole character when it is too long, and that is said', () => {
    // A family is eight code units: the limit falls into the 125th.
    const read = readOne(`FN:a${'👩‍👩‍👧'.repeat(400)}`)
    expect(read.card?.name).toBe(`a${'👩‍👩‍👧'.repeat(124)}`)
    expect(read.problems).toEqual([{ code: 'too-long', field: 'FN' }])
  })

  test('one character of a million marks is cut all the same', () => {
    expect(readOne(`FN:e${'\u0301'.repeat(500_000)}`).card?.name).toHaveLength(caps.name)
  })

  test('how it is said is kept', () => {
    expect(personOf('X-PHONETIC-FIRST-NAME:Shi-vawn', 'X-PHONETIC-LAST-NAME:Nee Vreen').phonetic).toBe(
      'Shi-vawn Nee Vreen',
    )
  })

  test('a second, different name is reported, not lost', () => {
    expect(readOne('FN:Ada', 'FN:Ada', 'FN:エイダ').problems).toEqual([
      { code: 'left-out', field: 'FN', value: 'エイダ' },
    ])
  })
})

describe('work', () => {
  test('the first part of ORG is the organisation, the rest the department', () => {
    expect(personOf('ORG:Halyard & Sons\\, Ltd;Legal\\; Compliance;Cork')).toMatchObject({
      organisation: 'Halyard & Sons, Ltd',
      department: 'Legal; Compliance, Cork',
    })
  })

  test('title and role are both kept, once', () => {
    expect(personOf('TITLE:Partner', 'ROLE:Sponsor').title).toBe('Partner / Sponsor')
    expect(personOf('ROLE:Sponsor').title).toBe('Sponsor')
    expect(personOf('TITLE:Partner', 'ROLE:Partner').title).toBe('Partner')
  })

  test.each(['KIND:org', 'X-ABShowAs:COMPANY'])('a card may be an organisation: %s', (line) => {
    expect(personOf(line).isOrganisation).toBe(true)
    expect(personOf('KIND:individual').isOrganisation).toBeUndefined()
  })

  test.each(['KIND:group', 'X-ADDRESSBOOKSERVER-KIND:group', 'X-EVOLUTION-LIST:TRUE'])(
    'a group is skipped and named: %s',
    (line) => {
      expect(readOne('FN:Board dinner', line, 'MEMBER:urn:uuid:1')).toEqual({
        index: 0,
        card: null,
        problems: [{ code: 'group-skipped', field: 'FN', value: 'Board dinner' }],
      })
    },
  )
})

describe('channels', () => {
  test.each([
    ['EMAIL;TYPE=INTERNET,WORK:a@x.example', { kind: 'email', value: 'a@x.example', label: 'work' }],
    ['EMAIL:mailto:a@x.example', { kind: 'email', value: 'a@x.example' }],
    ['TEL;CELL;VOICE:+353 87 555 0101', { kind: 'phone', value: '+353 87 555 0101', label: 'cell' }],
    [
      'TEL;VALUE=uri;TYPE="work,voice":tel:+353-1-555-0100;ext=12',
      { kind: 'phone', value: '+353-1-555-0100 x12', label: 'work' },
    ],
    ['TEL;TYPE=WORK,FAX:1234567', { kind: 'phone', value: '1234567', label: 'work fax' }],
    [
      'ADR;TYPE=home:;Flat 2;1 Quay St;Cork;;T12;Ireland',
      { kind: 'address', value: 'Flat 2, 1 Quay St, Cork, T12, Ireland', label: 'home' },
    ],
    ['ADR;LABEL="1 Quay St\\nCork: the old one":;;;;;;', { kind: 'address', value: '1 Quay St, Cork: the old one' }],
    ['LABEL;TYPE=home:1 Quay St\\nCork', { kind: 'address', value: '1 Quay St, Cork', label: 'home' }],
    ['URL:https\\://halyard.example', { kind: 'web', value: 'https://halyard.example' }],
    ['IMPP;X-SERVICE-TYPE=Skype:skype:ada', { kind: 'other', value: 'skype:ada', label: 'Skype' }],
    ['IMPP:xmpp:ada@chat.example', { kind: 'other', value: 'xmpp:ada@chat.example', label: 'xmpp' }],
    ['X-SKYPE-USERNAME:ada', { kind: 'other', value: 'ada', label: 'skype' }],
  ])('%s', (line, channel) => {
    expect(personOf(line).channels).toEqual([channel])
  })

  test('the preferred one comes first, and the same one comes once', () => {
    const values = personOf(
      'EMAIL:a@x.example',
      'EMAIL:A@X.example',
      'EMAIL;PREF=1:b@x.example',
      'EMAIL;type=pref:c@x.example',
    ).channels
    expect(values.map((one) => one.value)).toEqual(['b@x.example', 'c@x.example', 'a@x.example'])
  })

  test("Apple's own labels are unwrapped, the owner's stay as written", () => {
    const lines = [
      'item1.TEL:1234567',
      'item1.X-ABLabel:_$!<HomeFAX>!$_',
      'item2.TEL:7654321',
      'ITEM2.X-ABLABEL:The Boat',
    ]
    expect(personOf(...lines).channels.map((one) => one.label)).toEqual(['home fax', 'The Boat'])
  })

  test('no more than a hundred are taken, and that is said', () => {
    const read = readOne('FN:Ada', ...Array.from({ length: 150 }, (_, n) => `TEL:55501${n}`))
    expect(read.card?.channels).toHaveLength(caps.each)
    expect(read.problems).toEqual([{ code: 'too-many', field: 'CHANNELS' }])
  })

  test('a channel over its length is cut, and that is said', () => {
    const read = readOne('FN:Ada', `URL:https://x.example/${'y'.repeat(5_000)}`)
    expect(read.card?.channels[0]?.value).toHaveLength(caps.channel)
    expect(read.problems).toEqual([{ code: 'too-long', field: 'URL' }])
  })
})

describe('notes, tags and what else there is', () => {
  test('a note keeps its lines, commas and semicolons', () => {
    expect(personOf('NOTE:Tea\\; never coffee\\, not even, decaf\\nC:\\\\new', 'NOTE:second').note).toBe(
      'Tea; never coffee, not even, decaf\nC:\\new\n\nsecond',
    )
  })

  test('a note over its length is cut, and that is said', () => {
    const read = readOne('FN:Ada', `NOTE:${'é'.repeat(150_000)}`)
    expect(read.card?.note).toHaveLength(caps.note)
    expect(read.problems).toEqual([{ code: 'too-long', field: 'NOTE' }])
  })

  test("tags come once, without Google's own", () => {
    expect(personOf('CATEGORIES:Clients,V.I.P.\\, Cork,clients', 'CATEGORIES:myContacts, Sailing ').tags).toEqual([
      'Clients',
      'V.I.P., Cork',
      'Sailing',
    ])
  })

  test('what the journal has no place for is reported with its value', () => {
    expect(
      readOne('FN:Ada', 'TZ:Europe/Dublin', 'X-CUSTOM1:the 7:30 train', 'LOGO;ENCODING=b:AAAA', 'REV:2024', 'X-ABUID:1')
        .problems,
    ).toEqual([
      { code: 'left-out', field: 'TZ', value: 'Europe/Dublin' },
      { code: 'left-out', field: 'X-CUSTOM1', value: 'the 7:30 train' },
      { code: 'left-out', field: 'LOGO' },
    ])
  })

  test('a broken line costs only itself, and is quoted', () => {
    const read = readOne('FN:Ada', 'this was a note once', 'BEGIN:odd', '=;:', 'TEL:5550100')
    expect(read.card?.channels).toEqual([{ kind: 'phone', value: '5550100' }])
    expect(read.problems).toEqual(
      ['this was a note once', 'BEGIN:odd', '=;:'].map((value) => ({ code: 'unreadable', value })),
    )
  })

  test('quotes that do not pair up and parameters without a name do not cost the value', () => {
    expect(personOf('TEL;TYPE="work;=x;;PREF:5550100').channels).toEqual([
      { kind: 'phone', value: '5550100', label: 'work' },
    ])
  })

  test('a head of more than fifty parameters, or of more than 20,000 characters, is a broken line', () => {
    expect(codesOf(readOne('FN:Ada', `TEL${';A=b'.repeat(50)}:5550100`))).toEqual([])
    expect(codesOf(readOne('FN:Ada', `TEL${';A=b'.repeat(51)}:5550100`))).toEqual(['unreadable'])
    expect(codesOf(readOne('FN:Ada', `TEL;A=${'b'.repeat(20_000)}:5550100`))).toEqual(['unreadable'])
  })

  test('a card of more than 5,000 lines is read up to there, and that is said', () => {
    const read = readOne('FN:Ada', ...Array.from({ length: 6_000 }, () => 'REV:2024'), 'TEL:5550100')
    expect(read).toMatchObject({
      card: { name: 'Ada', channels: [] },
      problems: [{ code: 'too-many', field: 'LINES' }],
    })
  })

  test('a card never reports more than it may', () => {
    const read = readOne('FN:Ada', ...Array.from({ length: 5_000 }, (_, n) => `broken ${n}`))
    expect(read.problems).toHaveLength(caps.problems)
  })

  test.each(['constructor:x', '__proto__:x', 'toString;valueOf=hasOwnProperty:x', 'FN;VALUE=constructor:Ada'])(
    'names of the language mean nothing: %s',
    (line) => {
      expect(readOne('FN:Ada', line).card?.name).toBe('Ada')
    },
  )
})

describe('vCard 2.1', () => {
  test('is read as well as it can be, and that is said', () => {
    const read = readOne('VERSION:2.1', 'N:Größmann;Jürgen', 'TEL;WORK;FAX:5550100', 'ORG:Weiß, Groß;Einkauf')
    expect(read.card).toMatchObject({
      name: 'Jürgen Größmann',
      organisation: 'Weiß, Groß',
      channels: [{ kind: 'phone', value: '5550100', label: 'work fax' }],
    })
    expect(codesOf(read)).toEqual(['version-2.1'])
  })

  test('quoted-printable lines with soft breaks are put together', () => {
    const read = readOne(
      'VERSION:2.1',
      'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=\r\n=AB =',
      '=C3=85kesson',
      'NOTE;QUOTED-PRINTABLE:a=0D=0Ab=3Dc',
    )
    expect(read.card).toMatchObject({ name: 'Zoë Åkesson', note: 'a\nb=c' })
  })

  test('the declared character set of a value is used, an undeclared one is guessed and reported', () => {
    const told = readOne('VERSION:2.1', 'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen')
    expect([told.card?.name, codesOf(told)]).toEqual(['Jürgen', ['version-2.1']])
    const guessed = readOne('VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen')
    expect([guessed.card?.name, codesOf(guessed)]).toEqual(['Jürgen', ['version-2.1', 'encoding-guessed']])
  })

  test('a backslash is a backslash', () => {
    expect(readOne('VERSION:2.1', 'FN:Ada', 'NOTE:C:\\new, \\; and').card?.note).toBe('C:\\new, ; and')
  })
})

describe('every problem has its word', () => {
  test('the list is closed and has no doubles', () => {
    expect(new Set(problemCodes).size).toBe(problemCodes.length)
    const seen = readAll(card('FN:A', 'BDAY:soon', 'PHOTO:https://x.example', `PHOTO;ENCODING=b:${png}`)).flatMap(
      codesOf,
    )
    expect(seen).toEqual(['bad-date', 'photo-not-embedded'].toReversed())
  })
})
