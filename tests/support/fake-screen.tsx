/**
 * Shows one screen as the app would: words, look-ups, toasts, places to go, on a {@link fakeBridge}.
 *
 * ```tsx
 * const { bridge, user, place } = await showScreen(<FollowUps />, { 'followUps.list': () => [one] })
 * await user.click(screen.getByRole('button', { name: 'Done: send the drawings' }))
 * expect(place()).toBe('/people/person0001/brief')
 * ```
 */
import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { act, cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { afterEach, expect, onTestFinished } from 'vitest'
import { english } from '../../renderer/app/messages/index.ts'
import { makeClient } from '../../renderer/lib/api.ts'
import { answerFlushes } from '../../renderer/lib/before-lock.ts'
import { ShellStateProvider } from '../../renderer/lib/shell-state.tsx'
import { ToastProvider } from '../../renderer/ui/toast.tsx'
import { ShellState } from '../../shared/contract/shell.ts'
import { fakeBridge } from './fake-bridge.ts'
import type { FakeHandlers } from './fake-bridge.ts'

afterEach(cleanup)

/** What a browser has and jsdom has not. Sizes are those of a window, so that long lists show their first rows. */
const completeDom = (): void => {
  class Observer {
    observe = (): void => undefined
    unobserve = (): void => undefined
    disconnect = (): void => undefined
    takeRecords = (): [] => []
  }
  window.ResizeObserver ??= Observer as unknown as typeof ResizeObserver
  window.IntersectionObserver ??= Observer as unknown as typeof IntersectionObserver
  window.matchMedia ??= ((media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia
  window.PointerEvent ??= MouseEvent as unknown as typeof PointerEvent
  Element.prototype.scrollIntoView ??= () => undefined
  Element.prototype.scrollTo ??= () => undefined
  Element.prototype.getAnimations ??= () => []
  const size = (property: string, value: number): unknown =>
    Object.defineProperty(HTMLElement.prototype, property, { configurable: true, get: () => value })
  size('clientWidth', 800)
  size('clientHeight', 600)
  size('offsetWidth', 800)
  size('offsetHeight', 40)
}

const say = (id: string): string => english[id] ?? id

export const showScreen = async (
  node: ReactNode,
  handlers: FakeHandlers = {},
  { path = '/today', shell = {} }: { readonly path?: string; readonly shell?: Partial<ShellState> } = {},
) => {
  completeDom()
  const bridge = fakeBridge(handlers)
  const user = userEvent.setup()
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createRouter({ routeTree: createRootRoute(), history })
  const state = ShellState.parse({
    window: 'main',
    locked: false,
    runtime: { evaluation: false, electron: '45.4.1', test: false, refused: false },
    platform: 'linux',
    jotShortcut: 'Ctrl+Shift+J',
    locale: 'en-GB',
    ...shell,
  })
  const client = makeClient()
  onTestFinished(answerFlushes())
  const around = (inside: ReactNode) => (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <ShellStateProvider value={state}>
          <IntlProvider locale={state.locale} messages={english} onError={failOnWords}>
            <ToastProvider regionLabel={say('ui.toasts')} dismissLabel={say('ui.dismiss')}>
              <RouterContextProvider router={router}>{inside}</RouterContextProvider>
            </ToastProvider>
          </IntlProvider>
        </ShellStateProvider>
      </QueryClientProvider>
    </CSPProvider>
  )
  const view = render(around(node))
  await act(async () => undefined)
  return {
    ...view,
    rerender: (next: ReactNode) => view.rerender(around(next)),
    bridge,
    user,
    /** Where the screen went. */
    place: () => history.location.pathname,
  }
}

/** A missing or misspelt sentence fails the test that would have shown it. */
const failOnWords = (error: Error): void => {
  throw error
}

/**
 * Who speaks to the computer says what they see: the words on a control are in its name. axe asks it only of what is laid out, and
 * of the two spellings of a day of a calendar only one is.
 */
const unspeakable = (container: Element): readonly string[] =>
  [...container.querySelectorAll(':is(button, a)[aria-label]:not(td *)')].flatMap((control) => {
    const shown = control.cloneNode(true) as Element
    for (const unseen of shown.querySelectorAll('[aria-hidden="true"], kbd, svg')) unseen.remove()
    const plain = (words: string): string =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const words = plain(shown.textContent)
    const name = control.getAttribute('aria-label') ?? ''
    return plain(name).includes(words) ? [] : [`“${shown.textContent}” is not in its name “${name}”`]
  })

/** No rule of axe is broken by what is on the screen. Colours are left out: jsdom lays nothing out. */
export const expectAccessible = async (container: Element = document.body): Promise<void> => {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
  expect(unspeakable(container)).toEqual([])
}
