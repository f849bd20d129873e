/** What a command is called: “Fact edited”. One that came with a newer part of the program and has no word yet is “A change”. */
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { contract } from '../../../shared/contract/index.ts'
import { commandWord } from '../../../shared/model/history/command-word.ts'
import { useSay } from '../say.ts'

/** Commands as the words of an error, and what they stand for. */
const byWord: ReadonlyMap<string, string> = new Map(Object.keys(contract).map((name) => [commandWord(name), name]))

export const useCommandWords = (): ((command: string) => string) => {
  const say = useSay()
  const { messages } = useIntl()
  return useCallback(
    (command) => {
      const name = byWord.get(command) ?? command
      return say(Object.hasOwn(messages, `history.did.${name}`) ? `history.did.${name}` : 'history.did.other')
    },
    [say, messages],
  )
}
