import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** What lucide-react's icons bring beside their shapes: names, and React keys of shapes that never change. */
const BESIDE_SHAPES = /, key: "\w+"|^ {2}(?:name|size): .*$|,\n {2}aliases: \[[^\]]*\]/gm

/** Replaces the part of lucide-react that reads options nobody uses, and leaves the options out; the shapes stay the library's. */
export function slimIcons(): Plugin {
  const createIcon = fileURLToPath(new URL('../src/lib/create-icon.ts', import.meta.url))
  return {
    name: 'slim-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === '../createLucideIcon.mjs' ? createIcon : null),
    transform: {
      filter: { id: /lucide-react\/dist\/esm\/icons\// },
      handler: (code) => ({ code: code.replaceAll(BESIDE_SHAPES, ''), map: null }),
    },
  }
}
