/**
 * Everything a journal has no use for is shut: other pages, other windows, permissions, downloads, the network.
 * One concern, one function.
 */
import { app, session } from 'electron'
import type { Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** Before the app is ready: what can only be said on the command line. */
export const shutNetwork = (): void => {
  const { commandLine } = app
  // as root Chromium has no sandbox to enable, and every process it starts would refuse to run
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-breakpad')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('disk-cache-size', '1')
}

/** In memory: nothing of a session reaches the disk. */
export const memorySession = (): Session => session.fromPartition('rapport', { cache: false })

export const hardenSession = (own: Session): void => {
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest(({ url }, decide) => {
    const ours = url.startsWith(`${appOrigin}/`) || url.startsWith('devtools://')
    decide({ cancel: !ours })
  })
}

/** No page of ours leads anywhere else, opens anything, or holds a guest. */
export const hardenContents = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    const own = (event: { readonly url: string; readonly isMainFrame: boolean; preventDefault: () => void }): void => {
      // a page may only be drawn anew
      if (!event.isMainFrame || event.url.split('#')[0] !== `${appOrigin}/index.html`) event.preventDefault()
    }
    contents.on('will-navigate', own)
    contents.on('will-frame-navigate', own)
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // the resolver and the proxy do not bind WebRTC, which would send to any address a page names
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
