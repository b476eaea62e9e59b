import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PhotoStore } from './photo-store.ts'

/** Keeps photos in a folder, which is made when the first one comes. */
export function createDiskStore(folder: string): PhotoStore {
  return {
    async put(name, bytes) {
      await mkdir(folder, { recursive: true })
      // nobody reads a file that is half written
      const draft = path.join(folder, `.${randomUUID()}`)
      await writeFile(draft, bytes)
      await rename(draft, path.join(folder, name))
    },
    async get(name) {
      try {
        return await readFile(path.join(folder, name))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: (name) => rm(path.join(folder, name), { force: true }),
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
