/** Jots sealed as the jot window seals them, for tests of what becomes of them. */
import { Encrypter } from 'age-encryption'
import { packJot } from '../../shared/model/sealed-jot.ts'
import type { SealedJot } from '../../shared/model/sealed-jot.ts'

export const sealText = async (recipient: string, text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const age = new Encrypter()
  age.addRecipient(recipient)
  return new Uint8Array(await age.encrypt(text))
}

export const jotWith = (jot: Partial<SealedJot> = {}): SealedJot => ({
  id: 'jot00000001',
  happenedAt: '2026-03-10T07:40',
  zone: 'Europe/Dublin',
  channel: 'phone',
  text: 'She is moving to Cork in May.',
  ...jot,
})

export const sealJot = (recipient: string, jot: Partial<SealedJot> = {}): Promise<Uint8Array<ArrayBuffer>> =>
  sealText(recipient, packJot(jotWith(jot)))
