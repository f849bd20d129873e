import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Built for the older of the two runtimes that must run it: Chrome 130, Node 20.18.
const node = 'node20.18'
const external = ['electron', /^node:/, 'better-sqlite3', '@node-rs/argon2']

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: node,
      outDir: 'out/main',
      rollupOptions: {
        input: 'electron/main/index.ts',
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: node,
      outDir: 'out/preload',
      rollupOptions: {
        input: 'electron/preload/index.ts',
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
})
