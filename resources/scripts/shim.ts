// Puts napi9shim in front of a native binary, in the staged copy of its package. See napi9shim.c for what it does.
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal, run } from './shell.ts'

const source = join(dirname(fileURLToPath(import.meta.url)), 'napi9shim.c')

/** `binary` keeps its bytes as `<binary>.real`; the shim takes its name. Needs a C compiler (`cc`). */
export const applyShim = async (binary: string): Promise<void> => {
  await rename(binary, `${binary}.real`)
  const flags = ['-O2', '-Wall', '-shared', '-fPIC', '-fvisibility=hidden']
  const compiled = await run('cc', [...flags, '-o', binary, source, '-ldl'], { output: 'capture' })
  if (compiled.code === 127)
    throw new Refusal('A C compiler is needed to run SQLite in this Electron: apt-get install gcc libc6-dev')
  if (compiled.code !== 0) throw new Refusal(`napi9shim.c did not compile.\n${compiled.stderr}`)
}
