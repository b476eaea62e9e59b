import type { Db } from '@salon/db'

/**
 * The same database, counting the statements that go through it (`begin` and `commit` are none).
 * `take()` gives how many since it was last called.
 */
export function countStatements(db: Db): { db: Db; take(): number } {
  let count = 0
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return {
    db: counting,
    take: () => {
      const taken = count
      count = 0
      return taken
    },
  }
}
