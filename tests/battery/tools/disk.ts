/** A small disk of its own, that can be filled and made read-only. Linux, as root. */
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToEnd } from '../../support/desktop-process.ts'

const env = process.env as Readonly<Record<string, string>>
const page = 4096

export type Disk = {
  readonly folder: string
  /** Fills it but for `pages` pages of 4 KiB. */
  readonly fill: (pages: number) => void
  readonly free: () => void
  readonly readOnly: (on: boolean) => Promise<void>
}

export const canMount = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

/** Mounts a file system in memory over `at`, or in a folder of its own, for as long as `body` runs. */
export const withDisk = async <T>(mb: number, body: (disk: Disk) => Promise<T>, at?: string): Promise<T> => {
  if (!canMount()) throw new Error('a small disk needs Linux and root')
  const folder = at ?? mkdtempSync(join(tmpdir(), 'rapport-disk-'))
  await runToEnd('mount', ['-t', 'tmpfs', '-o', `size=${mb}m,mode=0700`, 'tmpfs', folder], env)
  const ballast = join(folder, 'ballast')
  const free = (): void => rmSync(ballast, { force: true })
  const fill = (pages: number): void => {
    free()
    const descriptor = openSync(ballast, 'w')
    let size = 0
    try {
      const zeros = Buffer.alloc(page)
      for (;;) size += writeSync(descriptor, zeros)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      ftruncateSync(descriptor, Math.max(0, size - pages * page))
      closeSync(descriptor)
    }
  }
  const readOnly = async (on: boolean): Promise<void> =>
    void (await runToEnd('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder], env))
  try {
    return await body({ folder, fill, free, readOnly })
  } finally {
    await runToEnd('umount', ['-l', folder], env)
    if (at === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
