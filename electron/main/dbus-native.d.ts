// The two parts of the library that are used; it declares types for others only.
declare module '@homebridge/dbus-native/lib/handshake.js' {
  type Lines = {
    readonly on: (event: string, run: () => void) => unknown
    readonly removeListener: (event: string, run: () => void) => unknown
    readonly emit: (event: string, error: Error) => unknown
    readonly read: (bytes: number) => Buffer | null
    readonly write: (bytes: string) => unknown
  }
  const handshake: (
    stream: Lines,
    options: { readonly authMethods: readonly string[] },
    done: (error: Error | null) => void,
  ) => void
  export default handshake
}

declare module '@homebridge/dbus-native/lib/message.js' {
  type Message = {
    readonly type?: number
    readonly serial?: number
    readonly replySerial?: number
    readonly path?: string
    readonly interface?: string
    readonly member?: string
    readonly destination?: string
    readonly sender?: string
    readonly errorName?: string
    readonly signature?: string
    readonly body?: readonly unknown[]
  }
  const codec: {
    readonly marshall: (message: Message) => Buffer
    readonly unmarshalMessages: (
      stream: {
        readonly on: (event: string, run: () => void) => void
        readonly read: (bytes: number) => Buffer | null
      },
      heard: (message: Message) => void,
      options: object,
    ) => void
  }
  export default codec
}
