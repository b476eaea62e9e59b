import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { databaseUrl, startTestCluster } from '../src/testing/cluster.ts'

// `pnpm db:types` migrates an empty database from zero and writes the types of what came out.
// With `--check` it writes nothing and fails when the file in the repository says something else.

const run = promisify(execFile)
const packageFolder = path.resolve(import.meta.dirname, '..')
const target = path.join(packageFolder, 'generated/database.ts')

async function generate(url: string): Promise<string> {
  const outFile = path.join(packageFolder, `generated/.database-${process.pid}.ts`)
  try {
    await run(
      path.join(packageFolder, 'node_modules/.bin/kysely-codegen'),
      [
        ...['--dialect', 'postgres', '--url', url, '--out-file', outFile, '--camel-case'],
        ...['--exclude-pattern', 'kysely_*', '--default-schema', 'public'],
        // What the pool in src/client.ts makes of these types.
        ...['--date-parser', 'string', '--type-mapping', JSON.stringify({ int8: 'number', date: 'string' })],
      ],
      { cwd: packageFolder },
    )
    return await fs.readFile(outFile, 'utf8')
  } finally {
    await fs.rm(outFile, { force: true })
  }
}

const cluster = await startTestCluster()
let types: string
try {
  types = await generate(databaseUrl(cluster.url, cluster.template))
} finally {
  await cluster.stop()
}

if (process.argv.includes('--check')) {
  if ((await fs.readFile(target, 'utf8')) !== types) {
    console.error(
      'packages/db/generated/database.ts is not what the migrations give: run `pnpm db:types` and commit it.',
    )
    process.exitCode = 1
  }
} else {
  await fs.writeFile(target, types)
}
