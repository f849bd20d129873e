import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const read = (file: string): string => readFileSync(join(renderer, file), 'utf8')
const bare = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '')

const tokens = bare(read('ui/tokens.css')).replace(/@layer [^{};]+;/, '')
const styles = globSync('**/*.css', { cwd: renderer }).filter((file) => file !== 'ui/tokens.css')
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer })

type Theme = 'light' | 'dark' | 'contrast'
const themes: readonly Theme[] = ['light', 'dark', 'contrast']

/** The declarations of the rules whose selector is exactly this, later ones winning. */
const declared = (selector: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [, name, body] of tokens.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (name?.trim() === selector)
      for (const [, property, value] of (body ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g))
        found.set(property ?? '', value?.trim() ?? '')
  return found
}

const everywhere = declared(':root')
const contrast = declared(":root[data-theme='contrast']")

/** A token's value in a theme: the theme's own, or its side of `light-dark()`. */
const valueIn = (theme: Theme, token: string): string => {
  const value = (theme === 'contrast' ? contrast.get(token) : undefined) ?? everywhere.get(token) ?? ''
  const sides = /^light-dark\((.+?), (.+)\)$/.exec(value)
  return (theme === 'dark' ? sides?.[2] : sides?.[1]) ?? value
}

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
const ratio = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const papers = ['--paper', '--paper-rail', '--paper-field']
const pairs = (inks: readonly string[], on: readonly string[]): readonly (readonly [string, string])[] =>
  inks.flatMap((ink) => on.map((paper) => [ink, paper] as const))

const textPairs = [
  ...pairs(['--ink', '--ink-2', '--ink-3', '--accent', '--accent-hover', '--due', '--danger'], papers),
  ...pairs(['--ink', '--ink-2', '--ink-3', '--accent', '--due'], ['--wash', '--accent-wash']),
  ...pairs(['--ink', '--due'], ['--due-wash']),
  ...pairs(['--ink', '--danger'], ['--danger-wash']),
  ...pairs(['--on-accent'], ['--accent', '--accent-hover']),
]
const tagDots = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'grey'].map((name) => `--tag-${name}`)
const markPairs = [
  ...pairs(['--hairline-strong', '--due-mark', '--focus', '--accent', '--danger', '--spelling'], papers),
  ...pairs(tagDots, [...papers, '--wash']),
]

describe.each(themes)('in the %s theme', (theme) => {
  it.each(textPairs)('text in %s on %s has at least 4.5:1', (ink, paper) => {
    expect(ratio(valueIn(theme, ink), valueIn(theme, paper))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markPairs)('a mark in %s on %s has at least 3:1', (mark, paper) => {
    expect(ratio(valueIn(theme, mark), valueIn(theme, paper))).toBeGreaterThanOrEqual(3)
  })
})

describe('tokens', () => {
  it('every colour is given for light, dark and contrast', () => {
    const colours = [...everywhere].filter(([, value]) => value.startsWith('light-dark(')).map(([token]) => token)
    expect(colours.length).toBeGreaterThan(15)
    expect([...contrast.keys()].toSorted()).toEqual(colours.toSorted())
  })

  it('every custom property a style uses is a token, its own, or set by what it styles', () => {
    // measured by the popup primitives; the number of rows of a text area
    const given = new Set(['--anchor-width', '--available-width', '--available-height', '--rows'])
    const inTsx = new Set(sources.flatMap((file) => [...read(file).matchAll(/'(--[\w-]+)'/g)].map(([, name]) => name)))
    const unknown = styles.flatMap((file) => {
      const css = bare(read(file))
      const own = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
      return [...css.matchAll(/var\((--[\w-]+)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !everywhere.has(name) && !own.has(name) && !given.has(name) && !inTsx.has(name))
        .map((name) => `${file}: ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it('no colour is written outside tokens.css', () => {
    const coloured = styles.filter((file) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(bare(read(file))))
    expect(coloured).toEqual([])
  })
})

describe('styles', () => {
  it('every class a component names exists in its module', () => {
    const missing = sources.flatMap((file) => {
      const text = read(file)
      return [...text.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/g)].flatMap(([, name, path]) => {
        const module = join(dirname(file), path ?? '')
        if (!existsSync(join(renderer, module))) return [`${file}: there is no ${module}`]
        const css = bare(read(module))
        return [...text.replace(/^import .*$/gm, '').matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))]
          .map(([, used]) => used ?? '')
          .filter((used) => !new RegExp(`\\.${used}\\b`).test(css))
          .map((used) => `${file}: ${basename(path ?? '')} has no .${used}`)
      })
    })
    expect(missing).toEqual([])
  })

  it('the kit stays in its layer, so that a page can always say otherwise', () => {
    const loose = styles.filter(
      (file) => /^(ui|app\/layout)\/.*\.module\.css$/.test(file) && !bare(read(file)).trim().startsWith('@layer ui {'),
    )
    expect(loose).toEqual([])
  })
})
