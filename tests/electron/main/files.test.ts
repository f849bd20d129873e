// The readable files of the shell: choices, the schedule, the entry that starts it at login.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { autostartEntry, autostartFile, setStartAtLogin, startsAtLogin } from '../../../electron/main/autostart.ts'
import { optionsFile } from '../../../electron/main/options.ts'
import { scheduleFile } from '../../../electron/main/schedule.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rapport-shell-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string): string => join(folder, name)

describe('choices', () => {
  test('what was chosen is there after a restart, readable by its owner only', () => {
    optionsFile(file('shell.json')).choose({ closing: 'quit' })
    expect(optionsFile(file('shell.json')).now()).toMatchObject({ closing: 'quit', remindWhileLocked: true })
    expect(statSync(file('shell.json')).mode & 0o777).toBe(0o600)
  })

  test.each(['', '{', 'null', '[1]', '{"closing":7,"theme":"\\u0000"}'])('a damaged file is as none: %s', (text) => {
    writeFileSync(file('shell.json'), text)
    expect(optionsFile(file('shell.json')).now()).toMatchObject({ closing: 'stay', theme: 'system' })
  })

  test('one wrong choice does not cost the others', () => {
    writeFileSync(file('shell.json'), '{"closing":"never","remindWhileLocked":false}')
    expect(optionsFile(file('shell.json')).now()).toMatchObject({ closing: 'stay', remindWhileLocked: false })
  })

  test('what cannot be kept is said, and holds until the end', () => {
    writeFileSync(file('blocked'), '')
    const options = optionsFile(join(file('blocked'), 'shell.json'))
    expect(() => options.choose({ closing: 'quit' })).toThrow('cannot-open')
    expect(options.now().closing).toBe('quit')
  })
})

describe('the schedule', () => {
  const due = [{ id: 'a1', at: '2026-01-01T10:00:00.000Z' }]
  const after = Date.parse('2026-01-01T10:00:01.000Z')

  test('switched off there is no file and nothing is announced; switched on it is there again', () => {
    const schedule = scheduleFile(file('schedule.json'))
    schedule.set(due)
    expect(existsSync(file('schedule.json'))).toBe(true)
    schedule.allow(false)
    expect(existsSync(file('schedule.json'))).toBe(false)
    schedule.set([...due, { id: 'b2', at: '2026-02-01T10:00:00.000Z' }])
    expect(existsSync(file('schedule.json'))).toBe(false)
    expect(schedule.announce(after)).toEqual([])
    schedule.allow(true)
    expect(JSON.parse(readFileSync(file('schedule.json'), 'utf8')).due).toHaveLength(2)
    expect(schedule.announce(after)).toEqual(['a1'])
  })

  test('one left from before it was switched off is removed at the start', () => {
    scheduleFile(file('schedule.json')).set(due)
    scheduleFile(file('schedule.json'), false)
    expect(existsSync(file('schedule.json'))).toBe(false)
  })

  test('it holds ids and instants and nothing else, readable by its owner only', () => {
    const schedule = scheduleFile(file('schedule.json'))
    schedule.set(due)
    schedule.announce(after)
    expect(JSON.parse(readFileSync(file('schedule.json'), 'utf8'))).toEqual({ due: [], shown: ['a1'] })
    expect(statSync(file('schedule.json')).mode & 0o777).toBe(0o600)
  })

  test('what was announced while locked is told to the vault after a restart, and forgotten once it has said what is due', () => {
    scheduleFile(file('schedule.json')).set(due)
    scheduleFile(file('schedule.json')).announce(after)
    const again = scheduleFile(file('schedule.json'))
    expect(again.shown()).toEqual(['a1'])
    again.set([])
    expect(again.shown()).toEqual([])
  })
})

describe('starting at login', () => {
  const start = { program: '/opt/My "Apps"/100%/rap$port`\\', args: ['/srv/a b'] }

  test('is a desktop entry that starts without a window, and is removed whole', () => {
    const entry = file('autostart/rapport.desktop')
    expect(startsAtLogin(entry)).toBe(false)
    setStartAtLogin(entry, start, true)
    expect(startsAtLogin(entry)).toBe(true)
    setStartAtLogin(entry, start, false)
    expect(existsSync(entry)).toBe(false)
    expect(() => setStartAtLogin(entry, start, false)).not.toThrow()
  })

  test('a program’s name is quoted as the specification says', () => {
    expect(autostartEntry(start)).toContain(
      String.raw`Exec="/opt/My \\"Apps\\"/100%%/rap\\$port\\` + '`' + String.raw`\\\\" "/srv/a b" "--hidden"`,
    )
  })

  test('one the desktop switched off is off', () => {
    for (const line of ['Hidden=true', 'X-GNOME-Autostart-enabled=false']) {
      writeFileSync(file('rapport.desktop'), `[Desktop Entry]\n${line}\n`)
      expect(startsAtLogin(file('rapport.desktop'))).toBe(false)
    }
  })

  test('it lies in the folder of the desktop', () => {
    expect(autostartFile({ XDG_CONFIG_HOME: '/c' }, '/home/n', 'rapport')).toBe('/c/autostart/rapport.desktop')
    expect(autostartFile({ XDG_CONFIG_HOME: 'relative' }, '/home/n', 'rapport')).toBe(
      '/home/n/.config/autostart/rapport.desktop',
    )
  })

  test('a folder that cannot be written is said, and leaves nothing', () => {
    writeFileSync(file('blocked'), '')
    expect(() => setStartAtLogin(join(file('blocked'), 'rapport.desktop'), start, true)).toThrow()
    chmodSync(file('blocked'), 0o600)
    expect(startsAtLogin(join(file('blocked'), 'rapport.desktop'))).toBe(false)
  })
})
