import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAsk } from '../../../renderer/lib/api.ts'
import { useGo } from '../../../renderer/lib/go.ts'
import { showScreen, expectAccessible } from '../../support/fake-screen.tsx'

const Probe = () => {
  const go = useGo()
  const { data } = useAsk('today.get', {})
  return <button onClick={() => go.person('abcdefgh1')}>{data?.day}</button>
}
test('probe', async () => {
  const { place, user } = await showScreen(<Probe />)
  await user.click(await screen.findByRole('button', { name: '2026-06-09' }))
  expect(place()).toBe('/people/abcdefgh1/brief')
  await expectAccessible()
})
