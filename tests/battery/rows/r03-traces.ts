import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { callIn } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { passphrase, withApp } from '../tools/app.ts'
import { isOfVault, traceMoves } from '../tools/moves.ts'
import { marker } from '../tools/needles.ts'
import { plantCanaries } from '../tools/plant.ts'
import { attach, filesWritten, hasStrace, markersWritten, runTraced } from '../tools/trace.ts'
import { keysOf, makeVault } from '../tools/vault.ts'

const heavy = join(import.meta.dirname, '..', 'children', 'heavy.ts')

type Traced = {
  readonly markers: number
  readonly elsewhere: readonly string[]
  readonly mb: number
  readonly code: number
}

/** Files that are no place for notes: where output goes, and what the kernel offers. */
const harmless = (path: string): boolean => /^\/(dev|proc)\//.test(path) || path === '/dev/null'

const traceStore = async (rows: number, careless: boolean): Promise<Traced> => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-trace-'))
  try {
    const folder = join(root, 'vault')
    const temp = join(root, 'temp')
    mkdirSync(temp)
    const made = await makeVault(folder, passphrase, floorKdf)
    made.close()
    const { database: key } = await keysOf(folder, passphrase)
    const order = JSON.stringify({ folder, key: key.toString('hex'), rows, marker, careless })
    const log = join(root, 'trace')
    const env = { PATH: process.env['PATH'] ?? '', HOME: root, TMPDIR: temp, SQLITE_TMPDIR: temp }
    const code = await runTraced(log, [process.execPath, heavy], `${order}\n`, env)
    const written = await filesWritten(log)
    return {
      markers: markersWritten(log),
      elsewhere: written.filter((path) => !harmless(path) && !path.startsWith(join(folder, 'vault.db'))),
      mb: statSync(log).size / 1e6,
      code,
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const vcards = (count: number): Uint8Array =>
  new TextEncoder().encode(
    Array.from({ length: count }, (_none, index) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${marker}person${index}`,
        `EMAIL:${marker}${index}@example.org`,
        `NOTE:${marker} note`,
        'END:VCARD',
        '',
      ].join('\r\n'),
    ).join(''),
  )

export const traces: Row = {
  number: 3,
  title: 'Writes traced during sorts, indexes, search segments, import, backup, restore, a new master key',
  target: '0 plaintext, 0 temp files',
  minutes: 5,
  planted: async () => {
    if (!hasStrace()) throw new Error('strace is not installed')
    const { markers, elsewhere } = await traceStore(600, true)
    if (markers === 0 || elsewhere.length === 0) return false
    const moved = await traceMoves(passphrase, 40, true)
    return moved.markers > 0 && moved.elsewhere.length === 1
  },
  run: async (scale, shard, log) => {
    const result = tally()
    if (!hasStrace()) throw new Error('strace is not installed')
    const rows = Math.max(400, share(2_000, scale, shard))
    const store = await traceStore(rows, false)
    log(`store: ${JSON.stringify(store)}`)
    result.figure('entries', rows)
    result.figure('MB of trace', Math.round(store.mb))
    result.figure('plaintext writes', store.markers)
    result.expect(store.code === 0, `the store ended with ${store.code}`)
    result.expect(store.markers === 0, `${store.markers} plaintext writes of the store`)
    result.expect(store.elsewhere.length === 0, `the store wrote ${store.elsewhere.join(', ')}`)

    const moved = await traceMoves(passphrase, Math.max(60, share(2_000, scale, shard)), false)
    log(`moves: ${JSON.stringify(moved)}`)
    result.figure('MB of trace in backup, restore and renewal', Math.round(moved.mb))
    result.add('plaintext writes', moved.markers)
    result.expect(moved.code === 0, `what moves the journal ended with ${moved.code}`)
    result.expect(moved.markers === 0, `${moved.markers} plaintext writes in a backup, a restore or a renewal`)
    result.expect(moved.elsewhere.length === 0, `they wrote ${moved.elsewhere.join(', ')}`)
    result.expect(moved.unseen.length === 0, `the trace saw nothing of ${moved.unseen.join(', ')}`)

    await withApp(async (battery) => {
      await battery.create()
      const folder = await battery.vaultFolder()
      const vault = battery.processes().find(({ kind }) => kind === 'vault')
      if (!vault) throw new Error('there is no vault process')
      const file = join(battery.desktop.root, 'trace')
      const trace = await attach(file, vault.pid)
      await plantCanaries(battery.page(), 5)
      const cards = [...vcards(Math.max(50, Math.round(2_000 * scale)))]
      const filed = await battery.page().evaluate(async (bytes) => {
        const preview = await window.rapport.call('imports.preview', {
          fileName: 'book.vcf',
          bytes: new Uint8Array(bytes),
        })
        if (!preview.ok) throw new Error('preview')
        const done = await window.rapport.call('imports.file', {
          preview: (preview.value as { preview: string }).preview,
        })
        return done.ok ? (done.value as { people: number }).people : -1
      }, cards)
      await callIn(battery.page(), 'search.find', { text: marker })
      await callIn(battery.page(), 'people.list', { filter: 'a' })
      await trace.stop()
      const written = await filesWritten(file)
      const elsewhere = written.filter((path) => !isOfVault(path, folder))
      const markers = markersWritten(file)
      log(`application: filed=${filed} markers=${markers} files=${written.join()} bytes=${statSync(file).size}`)
      result.figure('cards filed in the application', filed)
      result.expect(filed > 0, 'no card was filed')
      result.expect(markers === 0, `${markers} plaintext writes of the vault process`)
      result.expect(elsewhere.length === 0, `the vault process wrote ${elsewhere.join(', ')}`)
      rmSync(file)
    })
    return result.outcome()
  },
}
