import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    ...{ outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
    // Which files the page is made of: what the service worker keeps for a phone without signal.
    manifest: 'shell.json',
    rollupOptions: {
      input: { main: file('client/index.html'), 'service-worker': file('client/service-worker.ts') },
      output: {
        // A service worker speaks for the folder it lies in, and keeps its address.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
