/** The passphrase: from the terminal without showing it, or the first line of standard input. Never an argument. */
import type { ReadStream } from 'node:tty'
import { exit, Refusal } from './words.ts'

export type Terminal = {
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY' | 'setRawMode'>>
  /** Where questions go: standard error, so that standard output holds answers alone. */
  readonly questions: NodeJS.WritableStream
}

const longest = 4_000
const [interrupt, endOfInput, backspace, rubout, clearLine] = ['\u0003', '\u0004', '\u0008', '\u007f', '\u0015']

const firstLine = async (input: NodeJS.ReadableStream): Promise<string> => {
  let text = ''
  input.setEncoding('utf8')
  for await (const chunk of input) {
    text += String(chunk)
    if (text.includes('\n') || text.length > longest) break
  }
  return (text.split('\n')[0] ?? '').replace(/\r$/, '')
}

const typed = ({ input, questions }: Terminal, question: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    questions.write(question)
    input.setRawMode?.(true)
    input.setEncoding('utf8')
    const end = (settle: () => void): void => {
      input.off('data', read)
      input.setRawMode?.(false)
      input.pause()
      questions.write('\n')
      settle()
    }
    const read = (chunk: string): void => {
      for (const letter of chunk) {
        if (letter === '\r' || letter === '\n' || letter === endOfInput) return end(() => resolve(text))
        if (letter === interrupt) return end(() => reject(new Refusal('Nothing was done.', exit.failed)))
        if (letter === backspace || letter === rubout) text = [...text].slice(0, -1).join('')
        else if (letter === clearLine) text = ''
        else if (letter >= ' ') text += letter
      }
    }
    input.on('data', read)
    input.resume()
  })

/** @throws Refusal when nothing was given. */
export const askPassphrase = async (terminal: Terminal): Promise<string> => {
  const given = terminal.input.isTTY ? await typed(terminal, 'Passphrase: ') : await firstLine(terminal.input)
  if (given === '') throw new Refusal('No passphrase was given.', exit.passphrase)
  return given
}

/** For a new vault: twice at a terminal, where nobody sees what they type. @throws Refusal too short, not the same */
export const askNewPassphrase = async (terminal: Terminal): Promise<string> => {
  const given = await askPassphrase(terminal)
  if ([...given].length < 12) throw new Refusal('A passphrase has at least 12 characters.', exit.passphrase)
  if (terminal.input.isTTY && (await typed(terminal, 'The same passphrase again: ')) !== given)
    throw new Refusal('The two passphrases are not the same.', exit.passphrase)
  return given
}
