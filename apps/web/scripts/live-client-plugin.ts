import type { Plugin } from 'vite'

/** The one module of ours that subscribes. */
const IMPORTER = /\/src\/lib\/live-client\.ts$/
const TRPC = /^@trpc\//
const COPY = '?live'

/**
 * Gives the module that subscribes a copy of tRPC of its own. tRPC comes in few large modules, and what any page uses of a module is
 * loaded with the page that comes first: 3.5 KiB of streams for everybody who books.
 */
export function liveClient(): Plugin {
  return {
    name: 'live-client',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const isOfCopy = importer?.endsWith(COPY) ?? false
      const isFirst = importer !== undefined && IMPORTER.test(importer) && TRPC.test(source)
      if (!isOfCopy && !isFirst) return null
      const resolved = await this.resolve(source, importer?.replace(COPY, ''), { skipSelf: true })
      return resolved && { ...resolved, id: `${resolved.id}${COPY}` }
    },
  }
}
