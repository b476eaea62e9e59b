import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { compressAssets } from './scripts/compress-plugin.ts'
import { writePageFiles } from './scripts/page-files-plugin.ts'
import { serviceWorker } from './scripts/service-worker-plugin.ts'

/** Where the server listens while Vite serves the app; `pnpm dev` sets it. */
const server = process.env['SALON_SERVER_URL'] ?? 'http://127.0.0.1:3000'
const passedOn = ['/trpc', '/dev', '/calendar', '/healthz', '/readyz']

/** Every page writes in both scripts, so its fonts are asked for together with the styles instead of after them. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => file.endsWith('.woff2') && !file.includes('el-messiri-latin'))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head' as const,
        })),
  }
}

/** Replaces the part of lucide-react that reads options nobody uses; the icons stay the library's. */
function slimIcons(): Plugin {
  const createIcon = fileURLToPath(new URL('src/lib/create-icon.ts', import.meta.url))
  return {
    name: 'slim-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === '../createLucideIcon.mjs' ? createIcon : null),
  }
}

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    preloadFonts(),
    slimIcons(),
    writePageFiles(),
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
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 6 }] } },
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
