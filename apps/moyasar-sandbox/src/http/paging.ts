import { z } from 'zod'

const PAGE_SIZE = 40

/** Query texts as they came; a name that repeats counts once. */
export const queryTexts = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((query) => {
    return new Map(
      Object.entries(query).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (value.at(-1) ?? ''),
      ]),
    )
  })

export interface PageMeta {
  current_page: number
  next_page: number | null
  prev_page: number | null
  total_pages: number
  total_count: number
}

/** One page of forty, with the numbers that go with it. */
export function takePage<T>(all: readonly T[], pageText: string | undefined): { items: T[]; meta: PageMeta } {
  const page = /^[1-9]\d{0,8}$/.test(pageText ?? '') ? Number(pageText) : 1
  const totalPages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  return {
    items: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    meta: {
      current_page: page,
      next_page: page < totalPages ? page + 1 : null,
      prev_page: page > 1 ? page - 1 : null,
      total_pages: totalPages,
      total_count: all.length,
    },
  }
}

/** Whether a time lies between `name[gt]` and `name[lt]`; bounds that are no times do not bind. */
export function isWithin(query: ReadonlyMap<string, string>, name: string, time: string): boolean {
  const at = Date.parse(time)
  const after = Date.parse(query.get(`${name}[gt]`) ?? '')
  const before = Date.parse(query.get(`${name}[lt]`) ?? '')
  return !(at <= after) && !(at >= before)
}
