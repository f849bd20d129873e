// A D-Bus bus of a test's own, which can be ended and started anew at the same address.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess, type Started } from './desktop-process.ts'

const CONFIG = (
  path: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
`

export type PrivateBus = {
  readonly address: string
  readonly start: () => Promise<void>
  readonly end: () => Promise<void>
  readonly stop: () => Promise<void>
}

export const privateBus = (): PrivateBus => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bus-'))
  const path = join(folder, 'bus')
  const config = join(folder, 'bus.conf')
  writeFileSync(config, CONFIG(path))
  let daemon: Started | undefined
  const end = async (): Promise<void> => {
    await daemon?.end()
    daemon = undefined
    rmSync(path, { force: true })
  }
  return {
    address: `unix:path=${path}`,
    start: async () => {
      const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=1']
      daemon = startProcess('dbus-daemon', args, { env: { PATH: process.env['PATH'] ?? '' } })
      await daemon.firstLine(10_000)
    },
    end,
    stop: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
