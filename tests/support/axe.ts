/** What axe finds wrong with a page, with the colours as they are painted. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fonts are there and nothing is fading in any more: half a colour is no colour. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    // a caret blinks for ever
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })

/** One line a node: where it was looked for, the rule, the node, and why. @throws when nothing was looked at: an empty page breaks no rule either */
export const faults = async (page: Page, where: string): Promise<readonly string[]> => {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source)
  await still(page)
  const { violations, passes } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }
    // what keeps the focus in an open menu is there to be focused and to say nothing, and a menu lies beside the page, not in it
    const where = { exclude: [['[data-base-ui-focus-guard]']] }
    const isOpen = document.querySelector('[role=menu]') !== null
    return axe.run(where, { rules: { region: { enabled: !isOpen } } })
  })
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error(`${where}: axe saw no words`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, failureSummary }) =>
      [where, id, target.join(' '), any[0]?.message ?? failureSummary ?? ''].join(' | '),
    ),
  )
}
