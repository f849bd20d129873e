/** What a backup, or a vault that was put aside, is called: by its minute. */

/**
 * `rapport-2026-11-22-0931`, or `rapport-2026-11-22-0931-2` where that is taken.
 * @param local wall time, `2026-11-22T09:31` or finer
 */
export const freeName = (prefix: 'rapport' | 'vault-before', local: string, taken: ReadonlySet<string>): string => {
  const base = `${prefix}-${local.slice(0, 16).replace('T', '-').replace(':', '')}`
  const names = [base, ...Array.from({ length: 998 }, (_none, n) => `${base}-${n + 2}`)]
  return names.find((name) => !taken.has(name)) ?? base
}
