/** How the app looks: written as data attributes on the root element, read by tokens.css. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast'
export type Density = 'comfortable' | 'compact'

const moreContrast = '(prefers-contrast: more)'

const apply = (theme: Theme, density: Density): void => {
  const root = document.documentElement
  root.dataset['theme'] = theme === 'system' && matchMedia(moreContrast).matches ? 'contrast' : theme
  root.dataset['density'] = density
}

/**
 * Shows a theme and density, and keeps following the system's wish for more contrast while the theme is `system`
 * (light and dark follow by themselves). Returns a function that stops following.
 */
export const showAppearance = (theme: Theme, density: Density = 'comfortable'): (() => void) => {
  const again = (): void => apply(theme, density)
  again()
  const media = matchMedia(moreContrast)
  media.addEventListener('change', again)
  return () => media.removeEventListener('change', again)
}
