import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compressAssets } from './scripts/compress-plugin.ts'
import { firstHtml } from './scripts/first-html-plugin.ts'
import { firstScreen } from './scripts/first-screen-plugin.ts'
import { writePageFiles } from './scripts/page-files-plugin.ts'
import { liveClient } from './scripts/live-client-plugin.ts'
import { serviceWorker } from './scripts/service-worker-plugin.ts'
import { slimIcons } from './scripts/slim-icons-plugin.ts'

/** Where the server listens while Vite serves the app; `pnpm dev` sets it. */
const server = process.env['SALON_SERVER_URL'] ?? 'http://127.0.0.1:3000'
const passedOn = ['/trpc', '/live', '/dev', '/calendar', '/photos', '/healthz', '/readyz']

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    liveClient(),
    firstHtml(),
    slimIcons(),
    writePageFiles(),
    firstScreen(),
    serviceWorker(),
    compressAssets(),
  ],
  server: { proxy: Object.fromEntries(passedOn.map((path) => [path, server])) },
  build: {
    manifest: true,
    // Browsers that need the polyfill only load a little later without it.
    modulePreload: { polyfill: false },
    // No library here has getters with effects, nor tRPC modules with any: saying so drops code that nothing uses.
    rolldownOptions: {
      // What many pages share comes in one file: dozens of small ones compress worse and queue up behind one another.
      // All of it belongs to the first load, and /style imports every component: a higher count keeps it lean.
      // The helper of dynamic imports stands apart: the entry runs before the first paint and must not bring the rest along.
      output: {
        // Each file that goes on to others lists them: names for people would cost a KiB. The manifest tells which is which.
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: {
          groups: [
            { name: 'imports', test: /vite\/preload-helper/, priority: 1 },
            { name: 'shared', minShareCount: 9 },
          ],
        },
      },
      treeshake: {
        propertyReadSideEffects: false,
        moduleSideEffects: [{ test: /@trpc\//, sideEffects: false }],
      },
    },
    // The budget is counted in gzip by scripts/check-budgets.ts.
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    // Files share their worker’s modules; what a test leaves in the browser, set-up.ts takes away.
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    // Screens wait for up to five seconds at each step: a hang still fails, a busy machine does not.
    testTimeout: 30_000,
    setupFiles: [fileURLToPath(new URL('src/testing/set-up.ts', import.meta.url))],
  },
})
