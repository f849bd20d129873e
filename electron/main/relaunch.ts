/**
 * After a lock main itself still holds what was typed. Only the end of a process clears its memory: so, when nobody is looking, it
 * starts itself anew, and ends as soon as the next one is there. What a second start or a due reminder meets in that moment is
 * written in README.md.
 */
import { spawn } from 'node:child_process'
import { closeSync, fstatSync, writeSync } from 'node:fs'
import { app } from 'electron'
import { testBuild } from './debugged.ts'
import { wait } from './wait.ts'

/** How the main window stood. */
export type Place = { readonly window: 'normal' | 'maximised' | 'minimised' | 'hidden'; readonly focused: boolean }

const windows: readonly Place['window'][] = ['normal', 'maximised', 'minimised', 'hidden']
/** What a start may be asked for; `--show` is a start without anything asked for. */
export const asks = ['--jot', '--brief', '--lock', '--show'] as const

/** Milliseconds: a window that is out of sight is let settle; one that is seen must have been left alone. */
const [hiddenFor, seenFor] = [1_000, 30_000]
/** A wake-up that was never told of is believed after so many milliseconds. */
const longestSleep = 60_000

/** `RAPPORT_RELAUNCH` for trying out: `off`, or how long a window that is seen must be left alone. Not heard when packaged. */
const asked = app.isPackaged ? undefined : process.env['RAPPORT_RELAUNCH']
const patience = Number(asked ?? seenFor) || seenFor

/** What of a command line is handed on. */
const kept = (argv: readonly string[]): readonly string[] => {
  const rest = argv.slice(1)
  return rest.filter((argument, at) => {
    if (argument === '-r' || rest[at - 1] === '-r') return false
    if (/^--(inspect|debug)/.test(argument) || /^--(relaunched|focused|due|hidden|acted)\b/.test(argument)) return false
    if (argument.startsWith('--remote-debugging-') && !testBuild) return false
    return !asks.some((ask) => ask === argument)
  })
}

/** The place a process that was relaunched is to take; undefined for any other. */
export const placeIn = (argv: readonly string[]): Place | undefined => {
  const word = argv.find((argument) => argument.startsWith('--relaunched='))?.slice('--relaunched='.length)
  const window = windows.find((name) => name === word)
  return window && { window, focused: argv.includes('--focused') }
}

export type Relauncher = {
  /** Something may be typed that main then holds. */
  readonly stain: () => void
  /** Locked: from now on the moment is looked for. Unlocked: not any more. */
  readonly watch: (locked: boolean) => void
  /** A key, the pointer: somebody is there. */
  readonly touched: () => void
  readonly sleeps: (asleep: boolean) => void
  /** What a second start asks for while this process is leaving; false when it is not. */
  readonly takes: (argv: readonly string[]) => boolean
}

export type RelaunchParts = {
  readonly place: () => Place
  /** Not now: the journal is open or being opened, a question stands on the screen, someone may be writing. */
  readonly isBusy: () => boolean
  /** Something must go from the screen that goes only with this process. */
  readonly isUrgent: () => boolean
  /** What the next process is to be asked for besides; this one is left as it will be found. */
  readonly leave: () => Promise<readonly string[]>
  /** It could not be: this process goes on. */
  readonly stay: () => void
}

/** The next process says on this descriptor that it is there. */
const spoken = 3
/** Milliseconds: one that says nothing for so long is believed to be there. */
const longestStart = 20_000

type Next = 'there' | 'handed over'

/** Rejects when the program could not be started, or ended before it was there. */
const started = (args: readonly string[]): Promise<Next> =>
  new Promise((resolve, reject) => {
    // an AppImage is mounted for as long as its first process lives: the file itself is started
    const program = process.env['APPIMAGE'] ?? process.execPath
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    child.once('error', reject)
    // it found another that was started in this very moment, and told it where the window was
    child.once('exit', (code) => (code === 0 ? resolve('handed over') : reject(new Error('it ended'))))
    child.once('spawn', () => {
      child.unref()
      setTimeout(() => resolve('there'), longestStart)
      child.stdio[spoken]?.once('data', () => resolve('there'))
    })
  })

/** Said to the process before this one, once what it showed is shown again. */
export const sayThere = (): void => {
  try {
    if (!placeIn(process.argv) || !fstatSync(spoken).isSocket()) return
    writeSync(spoken, '.')
    closeSync(spoken)
  } catch {
    // nobody waits
  }
}

export const relauncher = ({ place, isBusy, isUrgent, leave, stay }: RelaunchParts): Relauncher => {
  let stained = false
  let leaving = false
  let looking: ReturnType<typeof setInterval> | undefined
  let quietSince = performance.now()
  let asleepSince: number | undefined
  const handed: string[] = []

  const go = async (): Promise<void> => {
    leaving = true
    const at = place()
    const also = await leave()
    // a start from now on becomes the application itself; this one's successor then finds it and hands over
    app.releaseSingleInstanceLock()
    await wait(50)
    const unique = [...new Set([...also, ...handed])]
    try {
      await started([
        ...kept(process.argv),
        `--relaunched=${at.window}`,
        ...(at.focused ? ['--focused'] : []),
        ...unique,
      ])
    } catch {
      // the program was moved or replaced: better one that holds typed text than none
      if (!app.requestSingleInstanceLock()) return app.exit(0)
      leaving = false
      quietSince = performance.now()
      looking = setInterval(look, longestSleep)
      return stay()
    }
    app.exit(0)
  }

  const look = (): void => {
    const now = performance.now()
    if (asleepSince !== undefined && now - asleepSince > longestSleep) asleepSince = undefined
    if (isBusy() || asleepSince !== undefined) {
      quietSince = now
      return
    }
    const { window } = place()
    const seen = window === 'normal' || window === 'maximised'
    if (now - quietSince < (isUrgent() ? 0 : seen ? patience : hiddenFor)) return
    clearInterval(looking)
    looking = undefined
    void go()
  }

  return {
    stain: () => {
      stained = true
    },
    watch: (locked) => {
      clearInterval(looking)
      quietSince = performance.now()
      if (locked && stained && asked !== 'off') looking = setInterval(look, 500)
    },
    touched: () => {
      quietSince = performance.now()
    },
    sleeps: (asleep) => {
      asleepSince = asleep ? performance.now() : undefined
      quietSince = performance.now()
    },
    takes: (argv) => {
      if (!leaving) return false
      const wants = asks.filter((ask) => argv.includes(ask))
      handed.push(...(wants.length > 0 ? wants : argv.includes('--hidden') ? [] : ['--show']))
      return true
    },
  }
}
