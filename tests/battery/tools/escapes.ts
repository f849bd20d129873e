/** Ways out of a page, tried from inside it. Sent to the page as text. Each answers true when it got out. */
export const escapes = async (): Promise<readonly string[]> => {
  const out: string[] = []
  const attempt = async (name: string, got: () => unknown): Promise<void> => {
    try {
      const patience = new Promise<false>((resolve) => setTimeout(() => resolve(false), 800))
      if (await Promise.race([Promise.resolve(got()), patience])) out.push(name)
    } catch {
      // refused
    }
  }
  const frame = (set: (element: HTMLIFrameElement) => void) => async (): Promise<boolean> => {
    const element = document.createElement('iframe')
    try {
      set(element)
      document.body.append(element)
      await new Promise((resolve) => setTimeout(resolve, 150))
      const inner = element.contentWindow as (Window & { rapport?: unknown }) | null
      return inner?.rapport !== undefined
    } finally {
      element.remove()
    }
  }
  await attempt(
    'bridge in an empty frame',
    frame(() => undefined),
  )
  await attempt(
    'bridge in a frame of our page',
    frame((element) => (element.src = 'app://rapport/index.html')),
  )
  await attempt(
    'bridge in a data frame',
    frame((element) => (element.src = 'data:text/html,<p>x')),
  )
  await attempt(
    'bridge in a srcdoc frame',
    frame((element) => (element.srcdoc = '<p>x')),
  )
  await attempt('window.open', () => window.open('about:blank') !== null)
  await attempt('window.open of our page', () => window.open('app://rapport/index.html') !== null)
  await attempt('fetch of the net', async () => (await fetch('https://example.com/')).type !== 'error')
  await attempt('fetch of our page', async () => (await fetch('app://rapport/index.html')).ok)
  await attempt('fetch of a file', async () => (await fetch('file:///etc/hostname')).ok)
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest()
    request.open('GET', 'http://127.0.0.1:1/', false)
    request.send()
    return request.status > 0
  })
  await attempt('beacon', () => navigator.sendBeacon('http://127.0.0.1:1/', 'x') && false)
  await attempt(
    'WebSocket',
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket('ws://127.0.0.1:1/')
        socket.addEventListener('open', () => resolve(true))
        socket.addEventListener('error', () => resolve(false))
      }),
  )
  await attempt(
    'image from the net',
    () =>
      new Promise((resolve) => {
        const image = new Image()
        image.addEventListener('load', () => resolve(true))
        image.addEventListener('error', () => resolve(false))
        image.src = 'https://example.com/x.png'
      }),
  )
  // oxlint-disable-next-line no-eval -- whether the page may
  await attempt('eval', () => (0, eval)('1') === 1)
  await attempt('new Function', () => (new Function('return 1') as () => number)() === 1)
  await attempt(
    'script element',
    () =>
      new Promise((resolve) => {
        const script = document.createElement('script')
        script.textContent = 'window.__escaped = true'
        document.head.append(script)
        setTimeout(() => resolve('__escaped' in window), 50)
      }),
  )
  await attempt(
    'inline handler',
    () =>
      new Promise((resolve) => {
        const element = document.createElement('b')
        element.setAttribute('onclick', 'window.__clicked = true')
        document.body.append(element)
        element.click()
        element.remove()
        setTimeout(() => resolve('__clicked' in window), 50)
      }),
  )
  await attempt('innerHTML', () => {
    const element = document.createElement('div')
    element.innerHTML = '<b>x</b>'
    return element.children.length > 0
  })
  await attempt(
    'worker from a blob',
    () =>
      new Promise((resolve) => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
        worker.addEventListener('message', () => resolve(true))
        worker.addEventListener('error', () => resolve(false))
      }),
  )
  await attempt('service worker', async () => Boolean(await navigator.serviceWorker.register('sw.js')))
  await attempt('notification permission', async () => (await Notification.requestPermission()) === 'granted')
  await attempt('camera', async () => Boolean(await navigator.mediaDevices.getUserMedia({ video: true })))
  await attempt('clipboard reading', async () => (await navigator.clipboard.readText()) !== undefined)
  await attempt(
    'place',
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve(true),
          () => resolve(false),
        ),
      ),
  )
  await attempt('changing the bridge', () => {
    const bridge = window.rapport as unknown as Record<string, unknown>
    const before = bridge['call']
    bridge['call'] = () => 'mine'
    return bridge['call'] !== before
  })
  await attempt('node', () => 'process' in globalThis || 'require' in globalThis)
  return out
}
