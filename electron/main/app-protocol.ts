/** The page is served from a fixed map of the built files, never from `file://`. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol } from 'electron'
import type { Session } from 'electron'

export const appOrigin = 'app://rapport'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  // pictures of the journal are decoded from their bytes: a blob's would lie in this process
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'none'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Before the app is ready. */
export const declareAppProtocol = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

/** @param folder the built page. What is not in it when this is called is never served. */
export const serveApp = (own: Session, folder: string): void => {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [`/${relative(folder, file).split(sep).join('/')}`, file]
      }),
  )
  own.protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const file = files.get(pathname)
    if (method !== 'GET' || host !== 'rapport' || !file) return new Response(null, { status: 404, headers })
    const body = new Uint8Array(await readFile(file))
    return new Response(body, {
      headers: { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' },
    })
  })
}
