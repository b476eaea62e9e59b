import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { slimIcons } from './slim-icons-plugin.ts'

/** Builds src/server.tsx beside the manifest, one file with all it needs; the server draws first screens with it. */
export function firstScreen(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'first-screen',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async writeBundle() {
      await build({
        root: config.root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        plugins: [react(), slimIcons()],
        // in production or not, it is the build that people get
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        ssr: { noExternal: true },
        build: {
          ssr: path.join(config.root, 'src/server.tsx'),
          outDir: path.resolve(config.root, config.build.outDir, '.vite'),
          emptyOutDir: false,
          rolldownOptions: { output: { entryFileNames: 'first-screen.js', codeSplitting: false } },
        },
      })
    },
  }
}
