/** What tells, inside a page, that something ran or tried to. Sent to the page as text: it uses nothing around it. */

export type Watched = {
  /** Numbers of the payloads that ran. */
  readonly ran: string[]
  /** What the page's own policy had to stop: it should have had nothing to stop. */
  readonly stopped: string[]
  /** Addresses other than the application's that were asked for. */
  readonly asked: string[]
  /** Elements and attributes no component of ours makes. */
  readonly made: string[]
  /** Questions, windows, frames. */
  readonly opened: string[]
}

/** Watches from now on; `window.__watched` holds what was seen. */
export const watchPage = (): void => {
  const seen = {
    ran: [] as string[],
    stopped: [] as string[],
    asked: [] as string[],
    made: [] as string[],
    opened: [] as string[],
  }
  const page = window as unknown as Record<string, unknown>
  page['__watched'] = seen
  const ran = (n: unknown): void => void seen.ran.push(String(n))
  Object.defineProperty(window, '__pwned', {
    get: () => ran,
    set: (value: unknown) => {
      ran(value)
    },
    configurable: true,
  })
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    page[name] = (...given: unknown[]) => void seen.opened.push(`${name} ${given.map(String).join(' ').slice(0, 80)}`)
  const ours = (address: string): boolean => address.startsWith('app://rapport/') || address === ''
  const told = (address: string): void => void (ours(address) || seen.asked.push(address.slice(0, 120)))
  page['fetch'] = (address: unknown) => {
    told(String(address))
    return Promise.reject(new TypeError('watched'))
  }
  new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => told(name))).observe({
    type: 'resource',
    buffered: false,
  })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.stopped.push(`${violatedDirective} ${blockedURI}`.slice(0, 120))
  })

  const strange = new Set(
    'SCRIPT IFRAME FRAME OBJECT EMBED META BASE STYLE TEMPLATE AUDIO VIDEO SOURCE MARQUEE IMG MATH FOREIGNOBJECT ANIMATE SET USE NOSCRIPT XMP'.split(
      ' ',
    ),
  )
  const look = (element: Element): void => {
    const tag = element.tagName.toUpperCase()
    if (strange.has(tag)) seen.made.push(tag)
    if (tag === 'LINK' && !ours((element as HTMLLinkElement).href)) seen.made.push('LINK')
    for (const { name, value } of element.attributes)
      if (
        /^on/i.test(name) ||
        (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(name) && /script:|pwned|^data:/i.test(value))
      )
        seen.made.push(`${tag}[${name}]`)
  }
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes' && target instanceof Element) look(target)
      for (const node of addedNodes)
        if (node instanceof Element) for (const each of [node, ...node.querySelectorAll('*')]) look(each)
    }
  }).observe(document, { subtree: true, childList: true, attributes: true })
}
