import { readFileSync } from 'node:fs'
import { minifySync, type Plugin } from 'vite'

/**
 * Puts src/boot.js into the page, where it costs no request, and names the app's first code, which the entry imports once the
 * page is painted. The server writes the rest of the head (apps/server/src/http/pages/page-template.ts).
 */
export function firstHtml(): Plugin {
  return {
    name: 'first-html',
    transformIndexHtml(html, { bundle = {} }) {
      const start = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/start.tsx'),
      )
      const named = start?.type === 'chunk' ? [start.fileName, ...start.imports] : []
      const isNamed = (file: string) => html.includes(`href="/${file}"`) || html.includes(`src="/${file}"`)
      return {
        html: html.replace('<!--boot-->', () => `<script>${readBoot()}</script>`),
        tags: named
          .filter((file) => !isNamed(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: '', 'data-app': '', href: `/${file}` },
            injectTo: 'head' as const,
          })),
      }
    },
  }
}

function readBoot(): string {
  const file = new URL('../src/boot.js', import.meta.url)
  return minifySync('boot.js', readFileSync(file, 'utf8')).code.trim()
}
