import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Replaces the part of lucide-react that reads options nobody uses; the icons stay the library's. */
export function slimIcons(): Plugin {
  const createIcon = fileURLToPath(new URL('../src/lib/create-icon.ts', import.meta.url))
  return {
    name: 'slim-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === '../createLucideIcon.mjs' ? createIcon : null),
  }
}
