import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { expectAccessible } from '../../support/fake-screen.tsx'
import { hasFocus, peopleVault, showPeople, undoLast } from '../people/people-screen.tsx'
import { northmere, showOrganisations } from './organisations-screen.tsx'

const list = () => screen.getByRole('list', { name: 'Organisations by name' })
const names = () =>
  within(list())
    .getAllByRole('button')
    .map(({ textContent }) => textContent)

describe('ask-30: the list of organisations', () => {
  test('empty, says what would fill it, and offers to add one', async () => {
    const { user, vault, place } = await showOrganisations(await peopleVault())
    await user.click(await screen.findByRole('button', { name: 'Add an organisation' }))
    await hasFocus(() => screen.getByRole('textbox', { name: 'Add an organisation' }))
    await user.keyboard('Harbour Authority{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Harbour Authority' })
    const [line] = await vault.call('organisations.list', {})
    expect(place()).toBe(`/organisations/${line!.id}/people`)
    await expectAccessible()
  })

  test('is filtered by typing anywhere in it, walked with arrows and opened with Enter', async () => {
    const vault = await peopleVault()
    const { id } = await northmere(vault)
    for (const name of ['Ærø Shipping', 'Calder Trust']) await vault.call('organisations.add', { fields: { name } })
    const { user, place } = await showOrganisations(vault)
    await screen.findByRole('table', { name: 'All organisations' })
    expect(names()).toEqual(['Ærø Shipping', 'Calder Trust', 'Northmere22 people there4 weeks ago'])
    await hasFocus(() => screen.getByRole('searchbox'))
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await hasFocus(() => within(list()).getByRole('button', { name: /^Northmere/ }))
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    await hasFocus(() => screen.getByRole('searchbox'))
    await user.keyboard('nor{ArrowDown}')
    expect(names()).toEqual(['Northmere22 people there4 weeks ago'])
    expect(screen.getAllByRole('row')).toHaveLength(2)
    await expectAccessible()
    await user.keyboard('{Enter}')
    expect(place()).toBe(`/organisations/${id}/people`)
  })

  test('says so when none fits', async () => {
    const vault = await peopleVault()
    await northmere(vault)
    const { user } = await showOrganisations(vault)
    await user.type(await screen.findByRole('searchbox'), 'zzz')
    expect(screen.getByText('No organisation is called “zzz”.')).toBeTruthy()
  })

  test('the table of all is sorted by last contact when that is asked, longest ago first', async () => {
    const vault = await peopleVault()
    await northmere(vault)
    await vault.call('organisations.add', { fields: { name: 'Zephyr' } })
    const { user } = await showOrganisations(vault)
    const rows = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent)
    await screen.findByRole('table')
    expect(rows()).toEqual(['NorthmereFirm24 weeks ago', 'ZephyrFirm0Not yet'])
    await user.click(screen.getByRole('button', { name: 'Sort by Last contact' }))
    expect(rows()).toEqual(['ZephyrFirm0Not yet', 'NorthmereFirm24 weeks ago'])
  })

  test('a name that is taken is opened, or added twice knowingly', async () => {
    const vault = await peopleVault()
    const { id } = await northmere(vault)
    const { user, place } = await showOrganisations(vault)
    const field = await screen.findByRole('textbox', { name: 'Add an organisation' })
    await user.type(field, 'NORTHMERE{Enter}')
    await screen.findByText('There is one called Northmere already.')
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    expect(place()).toBe(`/organisations/${id}/people`)
    await user.type(screen.getByRole('textbox', { name: 'Add an organisation' }), 'northmere{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Add another' }))
    await waitFor(async () => expect(await vault.call('organisations.list', {})).toHaveLength(2))
  })
})

describe('an organisation’s page', () => {
  type Fields = Input<'organisations.add'>['fields']
  const open = async (tab = 'people', another?: (id: NonNullable<Fields['partOf']>) => Fields) => {
    const vault = await peopleVault()
    const made = await northmere(vault)
    const other = another && (await vault.call('organisations.add', { fields: another(made.id) })).id
    return { ...(await showOrganisations(vault, `/organisations/${made.id}/${tab}`)), ...made, other }
  }
  const part = (name: string) => within(screen.getByRole('region', { name }))

  test('has its people, those there now and those before, each with what they are and the last contact', async () => {
    const { user, place, siobhan } = await open()
    await screen.findByRole('heading', { level: 1, name: 'Northmere' })
    const lines = (name: string) =>
      part(name)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    await screen.findByRole('region', { name: 'There now' })
    expect(lines('There now')).toEqual([
      'Dermot FayEngineernot spoken yet',
      'Siobhán KeeleyClientDirectorExecutivesince 2015last spoke Tue 12 May',
    ])
    expect(lines('There before')).toEqual(['Ilse VermaakPartneruntil 2020not spoken yet'])
    expect(screen.getByText('You last spoke with someone here 4 weeks ago, Tue 12 May')).toBeTruthy()
    await expectAccessible()
    await user.click(part('There now').getByRole('button', { name: 'Siobhán Keeley' }))
    expect(place()).toBe(`/people/${siobhan}/brief`)
  })

  test('somebody is added by keyboard, new to the journal or not, and undone', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add someone' }))
    await user.type(screen.getByRole('combobox', { name: 'Who' }), 'Marit')
    await user.click(await screen.findByRole('option', { name: 'Add “Marit”' }))
    await user.type(screen.getByLabelText('Title'), 'Operations')
    await user.keyboard('{Enter}')
    await part('There now').findByRole('button', { name: 'Marit' })
    expect(await vault.call('organisations.people', { id })).toMatchObject([
      { name: 'Dermot Fay' },
      { name: 'Marit', title: 'Operations' },
      { name: 'Siobhán Keeley' },
      { name: 'Ilse Vermaak' },
    ])
    await undoLast(user)
    await waitFor(() => expect(part('There now').queryByRole('button', { name: 'Marit' })).toBeNull())
  })

  test('is written in place; being part of its own part is explained and changes nothing', async () => {
    const { user, vault, id } = await open('people', (made) => ({ name: 'Pumps Division', partOf: made }))
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.click(screen.getByRole('radio', { name: 'Agency' }))
    await user.click(screen.getByLabelText('A client'))
    await user.type(screen.getByLabelText('Place'), 'Cork')
    await user.type(screen.getByLabelText('Founded'), '1974')
    await user.type(screen.getByRole('combobox', { name: 'Part of' }), 'Pumps')
    await user.click(await screen.findByRole('option', { name: /Pumps Division/ }))
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('That is part of it already: each would be inside the other. Nothing was changed.')
    expect(await vault.call('organisations.get', { id })).toMatchObject({ kind: 'firm', partOf: null })
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Since 1974')
    expect(await vault.call('organisations.get', { id })).toMatchObject({ kind: 'agency', client: true, place: 'Cork' })
    expect(screen.getByRole('button', { name: 'Pumps Division' })).toBeTruthy()
  })

  test('a name another has is saved on the second asking', async () => {
    const { user, vault, id } = await open('people', () => ({ name: 'Calder' }))
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.clear(screen.getByLabelText('Name'))
    await user.type(screen.getByLabelText('Name'), 'calder{Enter}')
    await screen.findByText('Another is called that. Save once more if that is meant.')
    expect(await vault.call('organisations.get', { id })).toMatchObject({ name: 'Northmere' })
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'calder' })
  })

  test('a note is written where it is read', async () => {
    const { user, vault, id } = await open()
    await user.click(await screen.findByRole('button', { name: 'Add a note' }))
    await user.keyboard('Prefers letters.{Control>}{Enter}{/Control}')
    await screen.findByText('Prefers letters.')
    await hasFocus(() => screen.getByRole('button', { name: 'Edit the note' }))
    expect(await vault.call('organisations.get', { id })).toMatchObject({ note: 'Prefers letters.' })
  })

  test('goes to the bin and comes back from there, its people with it', async () => {
    const { user, place, id } = await open('dates')
    await user.click(await screen.findByRole('button', { name: 'More about Northmere' }))
    await user.click(await screen.findByRole('menuitem', { name: /Move to the bin/ }))
    await waitFor(() => expect(place()).toBe('/organisations'))
    await undoLast(user)
    await user.click(await within(await screen.findByRole('table')).findByRole('button', { name: 'Northmere' }))
    await waitFor(() => expect(place()).toBe(`/organisations/${id}/people`))
    await screen.findByRole('region', { name: 'There before' })
  })

  test('in the bin, offers to bring it back', async () => {
    const vault = await peopleVault()
    const { id } = await northmere(vault)
    await vault.call('organisations.remove', { id })
    const { user } = await showOrganisations(vault, `/organisations/${id}/people`)
    await screen.findByText('In the bin')
    await expectAccessible()
    await user.click(screen.getByRole('button', { name: 'Restore' }))
    await screen.findByRole('region', { name: 'There now' })
  })

  test('that was written down twice is joined with the other', async () => {
    const { user, vault, place, other: into } = await open('people', () => ({ name: 'Northmere Water' }))
    await user.click(await screen.findByRole('button', { name: 'More about Northmere' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Join with another…' }))
    await user.click(screen.getByRole('button', { name: 'Join' }))
    await screen.findByText('Choose the one that stays.')
    await user.type(screen.getByRole('combobox', { name: 'The one that stays' }), 'Water')
    await user.click(await screen.findByRole('option', { name: /Northmere Water/ }))
    await user.click(screen.getByRole('button', { name: 'Join' }))
    await waitFor(() => expect(place()).toBe(`/organisations/${into}/people`))
    expect(await vault.call('organisations.people', { id: into! })).toHaveLength(3)
  })

  test('has what was jotted there, its boundaries and its dates under their tabs', async () => {
    const { user, place, id } = await open('entries')
    await screen.findByText('Pumps.')
    await user.click(screen.getByRole('tab', { name: 'Boundaries' }))
    await screen.findByText('Rules')
    await user.click(screen.getByRole('tab', { name: 'Dates' }))
    await screen.findByText('Nobody has said when it was founded.')
    expect(place()).toBe(`/organisations/${id}/dates`)
    await expectAccessible()
  })

  test('that is none any more says so', async () => {
    await showOrganisations(await peopleVault(), '/organisations/nothing000/people')
    await screen.findByText('No such organisation')
  })
})

describe('the ladder', () => {
  const open = async () => {
    const vault = await peopleVault()
    const made = await northmere(vault)
    await vault.call('people.add', { name: 'Greta Lindqvist', colleague: true })
    return { ...(await showOrganisations(vault, `/organisations/${made.id}/ladder`)), ...made }
  }

  test('says in words what everything rests on, with the evidence, and which rungs are empty', async () => {
    await open()
    const rests = within(await screen.findByRole('region', { name: 'What it rests on' }))
    const words = rests.getAllByText(/./, { selector: 'p' }).map(({ textContent }) => textContent)
    expect(words).toEqual([
      'Everything rests on one of theirs, Siobhán Keeley.',
      'The only entry since 9 June 2025 is with them, the last on Tue 12 May. You know one other there.',
      'Everything rests on you.',
      'The only entry since 9 June 2025 has nobody else of yours in it, the last on Tue 12 May. One colleague could be brought in.',
      'Nobody known among managers, practitioners and support.',
    ])
    await expectAccessible()
  })

  test('has a table behind the picture, in which levels are set', async () => {
    const { user, vault, id } = await open()
    const table = within(await screen.findByRole('table', { name: 'Who speaks with whom' }))
    const rows = () =>
      table
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent)
    expect(rows()).toEqual([
      'Siobhán KeeleyDirectorLevel of Siobhán KeeleyExecutiveYou (12 May)12 May',
      'Dermot FayEngineerLevel of Dermot FayNo level saidnobody yetNot yet',
    ])
    await user.click(table.getByRole('combobox', { name: 'Level of Dermot Fay' }))
    await user.click(await screen.findByRole('option', { name: 'Practitioner' }))
    await screen.findByText('Dermot Fay: Practitioner')
    expect((await vault.call('organisations.ladder', { id })).rungs[2]?.theirs).toMatchObject([{ name: 'Dermot Fay' }])
    await screen.findByText('Nobody known among managers and support.')
  })

  test('without anyone there says what would fill it', async () => {
    const vault = await peopleVault()
    const { id } = await vault.call('organisations.add', { fields: { name: 'Empty' } })
    await showOrganisations(vault, `/organisations/${id}/ladder`)
    await screen.findByText('Nobody is there now. Add people under People, and their rungs appear here.')
  })
})

describe('on a person’s tab of those around them', () => {
  const open = async () => {
    const vault = await peopleVault()
    const { siobhan } = await northmere(vault)
    const { id: keeleys } = await vault.call('organisations.add', {
      fields: { name: 'The Keeleys', kind: 'household', place: 'Quay 1' },
    })
    const { id: aoife } = await vault.call('people.add', { name: 'Aoife' })
    for (const personId of [siobhan, aoife])
      await vault.call('roles.add', {
        personId,
        organisation: 'The Keeleys',
        title: personId === aoife ? 'daughter' : '',
      })
    const show = () => showPeople(vault, `/people/${siobhan}/around`)
    return { vault, siobhan, aoife, keeleys, show }
  }

  test('a household is shown with its address and whom somebody lives with', async () => {
    const { show } = await open()
    await show()
    const household = await screen.findByRole('region', { name: 'Household' })
    expect(household.textContent).toBe('HouseholdThe KeeleysQuay 1Aoifedaughter')
    await expectAccessible()
  })

  test('its page, and that of whom they live with, are opened by keyboard', async () => {
    const { show, aoife, keeleys } = await open()
    const first = await show()
    const inIt = async (name: string) =>
      within(await screen.findByRole('region', { name: 'Household' })).getByRole('button', { name })
    ;(await inIt('The Keeleys')).focus()
    await first.user.tab()
    await hasFocus(() => screen.getByRole('button', { name: 'Aoife' }))
    await first.user.tab({ shift: true })
    await first.user.keyboard('{Enter}')
    expect(first.place()).toBe(`/organisations/${keeleys}/people`)
    cleanup()
    const second = await show()
    ;(await inIt('Aoife')).focus()
    await second.user.keyboard('{Enter}')
    expect(second.place()).toBe(`/people/${aoife}/brief`)
  })

  test('two households are one section, each with those of its own', async () => {
    const { vault, siobhan, show } = await open()
    await vault.call('organisations.add', { fields: { name: 'Summer house', kind: 'household' } })
    const { id: marit } = await vault.call('people.add', { name: 'Marit' })
    for (const personId of [siobhan, marit]) await vault.call('roles.add', { personId, organisation: 'Summer house' })
    await show()
    const households = within(await screen.findByRole('region', { name: 'Households' }))
    expect(households.getAllByRole('list').map(({ textContent }) => textContent)).toEqual(['Marit', 'Aoifedaughter'])
    expect(households.getByRole('button', { name: 'Summer house' })).toBeTruthy()
    await expectAccessible()
  })

  test('who lives in none has no such section', async () => {
    const { vault } = await open()
    const { id } = await vault.call('people.add', { name: 'Marit' })
    await showPeople(vault, `/people/${id}/around`)
    await screen.findByRole('region', { name: 'Career' })
    expect(screen.queryByRole('region', { name: /Household/ })).toBeNull()
  })
})

describe('ask-31: on a person’s page', () => {
  const open = async () => {
    const vault = await peopleVault()
    const made = await northmere(vault)
    await vault.call('roles.add', { personId: made.siobhan, organisation: 'Tamar Docks', since: '1998', until: '2008' })
    return { ...(await showPeople(vault, `/people/${made.siobhan}/around`)), ...made }
  }
  const career = () => within(screen.getByRole('region', { name: 'Career' }))

  test('the career stands newest first, with what nobody knows of', async () => {
    await open()
    await screen.findByText('Nothing known from 2008 to 2015')
    expect(
      career()
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'NorthmereDirectorsince 2015ExecutiveMoved…',
      'Nothing known from 2008 to 2015',
      'Tamar Docks1998 to 2008',
    ])
  })

  test('somebody moves to another firm; a day to come, and one too early, are explained and nothing is lost', async () => {
    const { user, vault, siobhan } = await open()
    await user.click(await screen.findByRole('button', { name: 'Moved… Siobhán Keeley leaves Northmere' }))
    await user.type(screen.getByRole('combobox', { name: 'Where to' }), 'Ferries')
    await user.click(await screen.findByRole('option', { name: 'Use “Ferries”' }))
    const day = screen.getByLabelText('First day there')
    await user.type(day, '2014{Enter}')
    await screen.findByText('That is before Northmere began. Nothing was changed.')
    await user.clear(day)
    await user.type(day, '1 May 2027{Enter}')
    await screen.findByText('That day is still to come. Write it down once it has come, or add it as a date.')
    expect(screen.getByDisplayValue('Ferries')).toBeTruthy()
    await expectAccessible()
    await user.clear(day)
    await user.type(day, '1 May 2026{Enter}')
    await screen.findByText('Siobhán Keeley moved to Ferries')
    expect(await vault.call('roles.list', { personId: siobhan })).toMatchObject([
      { organisation: 'Ferries', since: '2026-05-01', until: null, level: 'executive' },
      { organisation: 'Northmere', until: '2026-04-30' },
      { organisation: 'Tamar Docks' },
    ])
    await undoLast(user)
    await screen.findByRole('button', { name: 'Moved… Siobhán Keeley leaves Northmere' })
  })

  test('somebody is a colleague or whoever keeps the journal, and then no client; two cannot keep it', async () => {
    const { user, vault, siobhan } = await open()
    await vault.call('people.add', { name: 'Nora', me: true })
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.click(screen.getByLabelText('This is me'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Someone else is marked as you already. Take that off first.')
    await user.click(screen.getByLabelText('A colleague, on my side'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Colleague')
    expect(await vault.call('people.get', { id: siobhan })).toMatchObject({ client: false, colleague: true, me: false })
  })
})
