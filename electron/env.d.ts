/// <reference types="electron" />

/** electron-vite: the path of a file built beside this one. */
declare module '*?modulePath' {
  const path: string
  export default path
}

/** electron-vite: the path of a file copied beside the build. */
declare module '*?asset' {
  const path: string
  export default path
}
