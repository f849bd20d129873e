/** Sealing words in the window they were written in. What leaves it can be opened with the vault's key and with nothing else. */
import type { Encrypter } from './age.ts'

type Library = { readonly Encrypter: new () => Encrypter }
let library: Promise<Library> | undefined

/** Reads the library, so that the first words to be sealed do not wait for it. */
export const readySeal = (): Promise<Library> => (library ??= import('./age.ts'))

/** An age file. @param recipient `age1…` */
export const seal = async (recipient: string, text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { Encrypter: Age } = await readySeal()
  const age = new Age()
  age.addRecipient(recipient)
  return new Uint8Array(await age.encrypt(text))
}
