import { useRouterState } from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { FindAnything } from '../../renderer/app/find-anything.tsx'
import type { FinderMode } from '../../renderer/app/find-anything.tsx'
import { todayWith } from '../support/fake-samples.ts'
import { showScreen } from '../support/fake-screen.tsx'

const fact = {
  noun: 'fact' as const,
  id: 'fact000001',
  personId: 'person0001' as never,
  entryId: null,
  title: 'Ruth Okafor',
  snippet: [{ text: 'Binds books now', found: false }],
  when: null,
}

const Frame = () => {
  const [mode, setMode] = useState<FinderMode | null>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <button type="button" onClick={() => setMode('find')}>
        Open
      </button>
      <main key={path} tabIndex={-1} aria-label="The page" />
      <FindAnything mode={mode} onClose={() => setMode(null)} />
    </>
  )
}

const show = async () => {
  const view = await showScreen(<Frame />, { 'search.find': () => [fact], 'today.get': () => todayWith({}) })
  await view.user.click(screen.getByRole('button', { name: 'Open' }))
  await screen.findByRole('combobox')
  return view
}

test('a place of exactly the name that is typed stands first, so that Enter leads there', async () => {
  const { user, place } = await show()
  await user.keyboard('bin')
  await screen.findByRole('option', { name: /Binds books/ })
  await user.keyboard('{Enter}')
  expect(place()).toBe('/settings/bin')
})

test('a place whose name only has the letters in it stands after what was written', async () => {
  const { user, place } = await show()
  await user.keyboard('bi')
  await screen.findByRole('option', { name: /Binds books/ })
  await user.keyboard('{Enter}')
  expect(place()).toBe('/people/person0001/facts')
})

test('who goes somewhere by the finder reads on there: the page has the focus', async () => {
  const { user } = await show()
  await user.keyboard('bin{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})

test('who leaves the finder without going anywhere is where they were', async () => {
  const { user } = await show()
  await user.keyboard('bin{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })))
})
