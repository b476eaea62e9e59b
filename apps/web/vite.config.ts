import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Where the server listens while Vite serves the app; `pnpm dev` sets it. */
const server = process.env['SALON_SERVER_URL'] ?? 'http://127.0.0.1:3000'
const passedOn = ['/trpc', '/dev', '/calendar', '/healthz', '/readyz']

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { proxy: Object.fromEntries(passedOn.map((path) => [path, server])) },
  build: {
    manifest: true,
    // The budget is counted in gzip by scripts/check-budgets.ts.
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('src/testing/set-up.ts', import.meta.url))],
  },
})
