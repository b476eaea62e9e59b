import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)
const WORDS = /\.(?:js|css)$/

/**
 * Writes a `.br` beside each script and style, as small as Brotli can make it: a quarter less than what the server could
 * afford while somebody waits. The server finds them by their names (apps/server/src/http/spa.ts).
 */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => WORDS.test(file))
      await Promise.all(
        files.map(async (file) => {
          const full = path.join(dir, file)
          await writeFile(`${full}.br`, await compress(await readFile(full)))
        }),
      )
    },
  }
}
