import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const read = (file: string): string => readFileSync(join(renderer, file), 'utf8')
const ui = JSON.parse(read('app/messages/ui.en.json')) as Record<string, string>
const vault = JSON.parse(read('app/messages/vault.en.json')) as Record<string, string>

describe('words', () => {
  it('no sentence lives in a component of the kit', () => {
    const spoken = globSync('ui/*.tsx', { cwd: renderer }).filter((file) => {
      const code = read(file).replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
      // text between tags, or a word given to an attribute that is read aloud
      return />\s*[A-Z][a-z]+[^<>{}()=;]*</.test(code) || /(aria-label|title|alt|placeholder)="[^"]+"/.test(code)
    })
    expect(spoken).toEqual([])
  })

  it('the layouts and the vault screens only say what the catalogue knows', () => {
    const catalogue = new Set([...Object.keys(ui), ...Object.keys(vault)])
    const files = globSync(['app/layout/*.tsx', 'features/vault/*.tsx'], { cwd: renderer })
    const said = files.flatMap((file) =>
      [...read(file).matchAll(/['"]((?:ui|vault)\.[\w.-]+)['"]/g)].map(([, id]) => id ?? ''),
    )
    expect(said.length).toBeGreaterThan(30)
    expect(said.filter((id) => !catalogue.has(id))).toEqual([])
  })

  it('no sentence shows a code, a stack or an exclamation', () => {
    const loud = Object.values({ ...ui, ...vault }).filter((words) =>
      /!|\b(error|exception|code|invalid|errno)\b/i.test(words),
    )
    expect(loud).toEqual([])
  })
})
