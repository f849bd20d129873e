/** The way by Tab, as somebody without a mouse goes it: what a keyboard cannot reach fails. */
import type { Page } from 'playwright-core'

/** All that the control with the focus may be called, and its role. */
const focused = (page: Page): Promise<{ readonly names: readonly string[]; readonly role: string | null }> =>
  page.evaluate(() => {
    // before anything has the focus, all there is has it
    const here = document.activeElement === document.body ? null : (document.activeElement as HTMLInputElement | null)
    const labelled = (here?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
    const said = [here?.getAttribute('aria-label'), here?.labels?.[0]?.textContent, here?.textContent]
    return {
      names: [...said, ...labelled.map((label) => label?.textContent)].flatMap((text) => text?.trim() || []),
      role: here?.getAttribute('role') ?? null,
    }
  })

/** Tab until what has the focus is called that, and is of that role where it is one of several. */
export const tabTo = async (page: Page, name: string | RegExp, role?: string): Promise<void> => {
  for (let step = 0; step < 200; step += 1) {
    const at = await focused(page)
    const isIt = at.names.some((text) => (typeof name === 'string' ? text === name : name.test(text)))
    if (isIt && (role === undefined || at.role === role)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}.`)
}
