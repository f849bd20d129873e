import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { PhotoDialog } from '../../../renderer/features/people/photo-dialog.tsx'
import { cutOf, firstSquare, inside, mostZoom } from '../../../renderer/lib/pictures/square.ts'
import { expectAccessible, showScreen } from '../../support/fake-screen.tsx'

const person = {
  id: 'person0001' as never,
  name: 'Siobhán Keeley',
  given: '',
  family: '',
  nickname: '',
  say: '',
  client: false,
  ...{ colleague: false, me: false },
  tags: [],
  zone: '',
  died: null,
  leads: null,
  ...{ listed: true, named: true, heads: 1 },
  met: '',
  note: '',
  hasPhoto: true,
  lastContact: null,
  role: null,
  deleted: false,
}

test('the first square is the largest, in the middle, of a portrait a little higher', () => {
  expect(cutOf({ width: 300, height: 200 }, firstSquare({ width: 300, height: 200 }))).toEqual({
    x: 50,
    y: 0,
    width: 200,
    height: 200,
  })
  const portrait = { width: 200, height: 400 }
  const { y, height } = cutOf(portrait, firstSquare(portrait))
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(400)
  expect(y).toBeLessThan(100)
})

test('however it is moved and zoomed, the square stays inside the picture', () => {
  const size = { width: 300, height: 200 }
  for (const [x, y, zoom] of [
    [-1000, 1000, 1],
    [1e9, -1e9, 3],
    [150, 100, 0.01],
    [0, 0, 1e9],
  ] as const) {
    const square = inside(size, { x, y, zoom })
    const cut = cutOf(size, square)
    expect(square.zoom).toBeGreaterThanOrEqual(1)
    expect(square.zoom).toBeLessThanOrEqual(mostZoom)
    expect(cut.x).toBeGreaterThanOrEqual(0)
    expect(cut.y).toBeGreaterThanOrEqual(0)
    expect(cut.x + cut.width).toBeLessThanOrEqual(300)
    expect(cut.y + cut.height).toBeLessThanOrEqual(200)
  }
})

test('a photo is taken away from where it is chosen', async () => {
  let closed = 0
  const { user, bridge } = await showScreen(<PhotoDialog person={person} onClose={() => (closed += 1)} />)
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Take the photo away' }))
  await waitFor(() => expect(closed).toBe(1))
  expect(bridge.calls('people.setPhoto')).toEqual([{ id: 'person0001', photo: null }])
})

test.each([
  ['a drawing', new File(['<svg onload="alert(1)"/>'], 'x.svg'), /no picture Rapport can draw/],
  [
    'far too large',
    Object.defineProperty(new File(['x'], 'x.png'), 'size', { value: 65 * 1024 * 1024 }),
    /larger than 64 MB/,
  ],
])('what is %s is no photo, and nothing is changed', async (_what, file, told) => {
  const { bridge } = await showScreen(<PhotoDialog person={person} onClose={() => undefined} />)
  file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode('<svg/>').buffer)
  const field = document.querySelector<HTMLInputElement>('input[type=file]')!
  // the system's own question may be told to show everything
  await userEvent.setup({ applyAccept: false }).upload(field, file)
  expect(await screen.findByText(told)).toBeTruthy()
  expect(bridge.calls('people.setPhoto')).toEqual([])
})

test.each(['paste', 'drop'] as const)('a picture may be given by %s while the question is open', async (how) => {
  await showScreen(<PhotoDialog person={person} onClose={() => undefined} />)
  const file = new File(['<svg/>'], 'x.svg')
  file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode('<svg/>').buffer)
  const event = new Event(how, { bubbles: true, cancelable: true })
  const files = { files: [file], types: ['Files'] }
  Object.assign(event, how === 'paste' ? { clipboardData: files } : { dataTransfer: files })
  document.body.dispatchEvent(event)
  // it was looked at, and is no picture
  expect(await screen.findByText(/no picture Rapport can draw/)).toBeTruthy()
  expect(event.defaultPrevented).toBe(true)
})
