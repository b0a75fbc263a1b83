import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname
const pages = ['portal', 'console', 'screen'].filter(page => existsSync(resolve(root, page, 'index.html')))

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: resolve(root, '../dist/web'),
    emptyOutDir: true,
    target: ['chrome100', 'safari15.4', 'firefox100'],
    // Small files inline as data: would need a hole in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: Object.fromEntries(pages.map(page => [page, resolve(root, page, 'index.html')])),
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
