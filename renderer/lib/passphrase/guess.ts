/** How many guesses a passphrase takes, by dictionaries and patterns. Large, so it is loaded where a passphrase is chosen and nowhere else. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

const guesser = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  // what stands after this many characters only makes it harder
  maxLength: 64,
})

export const guessesOf = (passphrase: string): number => guesser.check(passphrase).guesses
