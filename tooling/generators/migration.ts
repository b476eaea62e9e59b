import { create, runGenerator } from './src/files.ts'
import { migrationTemplate } from './src/migration-template.ts'

// `pnpm gen:migration create_gift_cards`: a dated migration. Edit `up`, then `pnpm db:types`.

runGenerator(() => {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name))
    throw new Error('Name the migration in snake_case: pnpm gen:migration create_gift_cards')
  const minute = new Date().toISOString().slice(0, 16).replace(':', '')
  create(`packages/db/migrations/${minute}_${name}.ts`, migrationTemplate(name))
  console.log('Next: write up(), then pnpm db:types')
})
