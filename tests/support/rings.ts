/** Where the keyboard could be without anybody seeing it. */
import type { Page } from 'playwright-core'

/**
 * Everything one can come to by Tab and that looks no different with the focus on it: its edge, its ring, its ground, or those of what is
 * right around or inside it. One line each. The focus is taken away again.
 */
export const ringless = async (page: Page, where: string): Promise<readonly string[]> => {
  // whoever is at the keyboard is shown where they are
  await page.keyboard.press('Tab')
  return page.evaluate((place) => {
    const look = (element: Element | null, pseudo?: string): string => {
      if (!element) return ''
      const style = getComputedStyle(element, pseudo)
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, opacity, stroke } =
        style
      const outline = outlineStyle === 'none' ? 'none' : `${outlineWidth} ${outlineColor}`
      return [outline, boxShadow, borderColor, backgroundColor, opacity, stroke].join()
    }
    const around = (element: Element): string => {
      const near: Element[] = [element, ...element.children]
      for (let above = element.parentElement; above && near.length < element.children.length + 5;) {
        near.push(above)
        above = above.parentElement
      }
      return near.map((one) => look(one) + look(one, '::before') + look(one, '::after')).join('\n')
    }
    const before = document.activeElement
    const found: string[] = []
    const many = 'a[href], button, input, select, textarea, summary, [tabindex]'
    for (const element of document.querySelectorAll<HTMLElement>(many)) {
      const isThere = element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0
      if (!isThere || element.matches(':disabled, [data-base-ui-focus-guard]')) continue
      if (element.closest('[inert], [aria-hidden="true"]')) continue
      if (before instanceof HTMLElement) before.blur()
      const without = around(element)
      element.focus({ preventScroll: true })
      if (document.activeElement === element && around(element) === without)
        found.push(
          `${place} | no ring | ${element.tagName} ${element.ariaLabel ?? element.textContent?.slice(0, 60) ?? ''}`,
        )
      element.blur()
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return found
  }, where)
}
