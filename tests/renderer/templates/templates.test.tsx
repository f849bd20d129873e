import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Templates } from '../../../renderer/features/templates/templates.tsx'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'
import { mateo, showJot } from '../jot/jot-screen.tsx'
import { peopleVault, served } from '../people/people-screen.tsx'

test('a few to start with are offered, added in one change, and one undo takes them back', async () => {
  const vault = await peopleVault()
  const { user } = await showScreen(<Templates />, served(vault))
  await user.click(await screen.findByRole('button', { name: 'Add 4 to start with' }))
  expect(await screen.findByText('4 templates added')).toBeTruthy()
  const all = await vault.call('templates.list', {})
  expect(all.map(({ name }) => name)).toEqual(['After a call', 'After a site visit', 'Condolence', 'First meeting'])
  expect(all[0]!.text).toMatch(/^Spoke with \{person\}\.\n/)
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await vault.call('templates.list', {})).toEqual([]))
})

test('one is written, edited and moved to the bin', async () => {
  const vault = await peopleVault()
  const { user } = await showScreen(<Templates />, served(vault))
  await user.click(await screen.findByRole('button', { name: 'New template' }))
  await user.keyboard('{Enter}')
  expect(await screen.findByText('A template needs a name.')).toBeTruthy()
  expect(screen.getByText('A template needs a text.')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Harbour walk')
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Along the quay with {{people}')
  await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'site, harbour')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Template saved: Harbour walk')).toBeTruthy()
  expect(await vault.call('templates.list', {})).toMatchObject([
    { name: 'Harbour walk', text: 'Along the quay with {people}', tags: ['site', 'harbour'], channel: null },
  ])
  await user.click(await screen.findByRole('button', { name: 'Edit “Harbour walk”' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' II{Enter}')
  expect(await screen.findByText('Template saved: Harbour walk II')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Move “Harbour walk II” to the bin' }))
  expect(await screen.findByText('Template moved to the bin: Harbour walk II')).toBeTruthy()
  expect(await vault.call('templates.list', {})).toEqual([])
})

const call = {
  id: 'template01',
  name: 'After a call',
  channel: 'video' as const,
  text: 'Spoke with {person} on {date}.\nWorried about: {what}\nNext: {next}',
  tags: ['call'],
}
const visit = { ...call, id: 'template02', name: 'Site visit', channel: null, tags: [] }
const showTemplates = () => showJot('window', { 'templates.list': () => [call, visit] })

test('/ on a new line offers templates; Enter puts one in, with the caret on its first blank, and Tab goes on', async () => {
  const { user, text, bridge } = await showTemplates()
  await user.keyboard('@ma{Enter}came.{Enter}/')
  expect((await screen.findAllByRole('option')).map((option) => option.getAttribute('aria-selected'))).toEqual([
    'true',
    'false',
  ])
  await expectAccessible()
  await user.keyboard('call{Enter}')
  expect(text()).toMatch(
    /^@Mateo Arriaga came\.\nSpoke with @Mateo Arriaga on .* 2026\.\nWorried about: \{what\}\nNext: \{next\}$/,
  )
  await user.keyboard('the quay{Tab}a visit')
  expect(text()).toMatch(/Worried about: the quay\nNext: a visit$/)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
  expect(bridge.calls('entries.jot')[0]).toMatchObject({ channel: 'video', tags: ['call'], people: [mateo.id] })
})

test('one undo in the text takes the template out again', async () => {
  const { user, text } = await showTemplates()
  await user.keyboard('/call')
  await screen.findByRole('option')
  await user.keyboard('{Enter}{Control>}z{/Control}')
  expect(text()).toBe('/call')
})

test('a blank nobody can fill stays one, and a tag that came along can be taken off', async () => {
  const { user, text, bridge } = await showTemplates()
  await user.keyboard('/call')
  await screen.findByRole('option')
  await user.keyboard('{Enter}')
  expect(text()).toMatch(/^Spoke with \{person\} on /)
  await user.click(screen.getByRole('button', { name: 'Without the tag “call”' }))
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  await waitFor(() => expect(bridge.calls('entries.jot')).toHaveLength(1))
  expect(bridge.calls('entries.jot')[0]!.tags).toEqual([])
})

test('Escape leaves the / as it is, a / within a line means nothing, and neither does one no template fits', async () => {
  const { user, text } = await showTemplates()
  await user.keyboard('/')
  await screen.findAllByRole('option')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('option')).toBe(null)
  await user.keyboard('etc{Enter}at 3/4 and/or{Enter}/nothing like it')
  expect(screen.queryByRole('option')).toBe(null)
  expect(text()).toBe('/etc\nat 3/4 and/or\n/nothing like it')
})

test('the tags a template brought stay in the draft', async () => {
  const { user, bridge } = await showTemplates()
  await user.keyboard('/call')
  await screen.findByRole('option')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(bridge.calls('drafts.keep').at(-1)?.tags).toEqual(['call']))
})
