/** What a vault process may know of the environment it runs in: where its time zone and temp folder are. */
export const vaultEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    ['TZ', 'LANG', 'TMPDIR', 'TEMP', 'SystemRoot'].flatMap((name) =>
      process.env[name] ? [[name, process.env[name]]] : [],
    ),
  )
