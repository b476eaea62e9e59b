import type { PhotoStore } from '@salon/providers'

export interface MemoryStore extends PhotoStore {
  /** Of the files that are there, sorted. */
  names(): string[]
}

/** Photos for as long as a test lasts. */
export function createMemoryStore(): MemoryStore {
  const files = new Map<string, Buffer>()
  return {
    put: async (name, bytes) => void files.set(name, bytes),
    get: async (name) => files.get(name) ?? null,
    remove: async (name) => void files.delete(name),
    names: () => [...files.keys()].toSorted(),
  }
}
