/** The wall clock where the user is: only for when something was jotted. The journal's own day comes from the vault. */

/** `YYYY-MM-DDTHH:MM`. */
export const localNow = (): string => {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`
}
