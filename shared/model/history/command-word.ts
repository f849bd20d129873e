/** A command as a word of an error: `followUps.close` → `follow-ups-close`. What crosses says nothing but such words. */
export const commandWord = (command: string): string =>
  command.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
