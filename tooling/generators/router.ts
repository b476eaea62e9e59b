import { create, insertLine, runGenerator } from './src/files.ts'
import { spell } from './src/names.ts'
import * as templates from './src/router-templates.ts'

// `pnpm gen:router gift-cards`: a slice from contract to table, wired in, with its tests. docs/how-to says what to do next.

runGenerator(() => {
  const n = spell(process.argv[2] ?? '')

  create(`packages/contract/src/${n.plural}.ts`, templates.contract(n))
  create(`packages/domain/src/${n.plural}/${n.singular}.ts`, templates.domain(n))
  create(`packages/domain/src/${n.plural}/${n.singular}.test.ts`, templates.domainTest(n))
  create(`packages/db/src/${n.plural}/${n.singular}.queries.ts`, templates.queries(n))
  create(`packages/api/src/${n.plural}/create-${n.singular}.ts`, templates.useCase(n))
  create(`packages/api/src/${n.plural}/${n.plural}.router.ts`, templates.router(n))
  create(`packages/api/src/${n.plural}/${n.plural}.router.test.ts`, templates.routerTest(n))

  insertLine('packages/contract/src/index.ts', `export * from './${n.plural}.ts'`, null)
  insertLine('packages/domain/src/index.ts', `export * from './${n.plural}/${n.singular}.ts'`, null)
  insertLine('packages/db/src/index.ts', `export * from './${n.plural}/${n.singular}.queries.ts'`, null)

  const errors = 'packages/domain/src/shared/errors.ts'
  const endOfErrors = /\} as const satisfies Record<string, ErrorKind>/
  insertLine(
    errors,
    `\n  /** The salon may not have this. */\n  ${n.code}_NOT_ALLOWED: 'conflict',`,
    endOfErrors,
  )
  insertLine(
    errors,
    `  /** The salon has one of this name already. */\n  ${n.code}_EXISTS: 'conflict',`,
    endOfErrors,
  )
  const constraint = `${n.singular.replaceAll('-', '_')}_name_once`
  insertLine('packages/db/src/constraints.ts', `  ${constraint}: '${n.code}_EXISTS',`, /\}$/)

  const rootRouter = 'packages/api/src/root.ts'
  const imported = `import { ${n.pluralCamel}Router } from './${n.plural}/${n.plural}.router.ts'`
  insertLine(rootRouter, imported, /import \{ router \}/)
  insertLine(rootRouter, `  ${n.pluralCamel}: ${n.pluralCamel}Router,`, /\}\)$/)

  console.log(`
Next:
  1. pnpm gen:migration create_${n.table}    and write up()
  2. pnpm db:types
  3. fill in the rule, the queries, the use case, and their tests
  4. add the texts of the new codes to apps/web/src/i18n/errors.ar.ts and errors.en.ts
  5. add ${n.pluralCamel}.list and ${n.pluralCamel}.create to the authorization matrix in packages/api/src/security
  6. pnpm check`)
})
