/** What a program and all that came of it did with sockets, as the kernel saw it (strace). Linux. */

export type Sockets = {
  /** Addresses a TCP connection was tried to. */
  readonly tcp: readonly string[]
  /** Addresses a datagram socket was pointed at: Chromium asks the kernel for a route this way, and sends nothing. */
  readonly udp: readonly string[]
  /** Datagrams that were really sent to an address. */
  readonly sent: readonly string[]
  readonly listening: readonly string[]
  readonly local: number
}

const address = (line: string): string | undefined => {
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1]
  const host = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line)
  return port === undefined ? undefined : `${host?.[1] ?? host?.[2]}:${port}`
}

/** Reads a trace of `socket`, `connect`, `sendto`, `sendmsg`, `sendmmsg`, `bind`, `listen` with `-yy`: `3<TCP:[…]>`. */
export const socketsIn = (trace: string): Sockets => {
  const found = { tcp: [] as string[], udp: [] as string[], sent: [] as string[], listening: [] as string[], local: 0 }
  for (const line of trace.split('\n')) {
    const call = /^\d+\s+(?:<\.\.\. )?(\w+)/.exec(line)?.[1] ?? ''
    const to = address(line)
    if (call === 'listen' && /<TCP/.test(line)) found.listening.push(/<(TCP[^>]*)>/.exec(line)?.[1] ?? '')
    if (/AF_UNIX|<UNIX/.test(line)) found.local += 1
    else if (call === 'connect' && to && /<UDP/.test(line)) found.udp.push(to)
    else if (call === 'connect' && to) found.tcp.push(to)
    else if (call.startsWith('send') && to) found.sent.push(to)
    else if (call.startsWith('send') && /<UDP[^>]*->/.test(line)) found.sent.push(/->([^\]>]*)/.exec(line)?.[1] ?? '')
  }
  return found
}

/** Arguments of strace; what to run comes after them. */
export const socketArgs = (file: string): readonly string[] => [
  '-f',
  '-qq',
  '-yy',
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg,listen',
  '-e',
  'signal=none',
  '-o',
  file,
]
