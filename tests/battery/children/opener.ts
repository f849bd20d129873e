// Opens a vault's file with its right key, from a process that has no business with it, and says what it was told.
import Database from 'better-sqlite3'
import { join } from 'node:path'

const [folder = '', key = ''] = process.argv.slice(2)

const told = (): string => {
  try {
    const db = new Database(join(folder, 'vault.db'), { fileMustExist: true, timeout: 100 }) as Database.Database & {
      key: (secret: Buffer) => number
    }
    db.pragma(`cipher = 'chacha20'`)
    db.key(Buffer.concat([Buffer.from('raw:'), Buffer.from(key, 'hex')]))
    const { n } = db.prepare('SELECT count(*) AS n FROM person').get() as { n: number }
    db.exec(`UPDATE setting SET value = value`)
    db.close()
    return `read ${n} people and wrote`
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? 'in-use' : code
  }
}

process.stdout.write(`${told()}\n`)
