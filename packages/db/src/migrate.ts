import fs from 'node:fs/promises'
import path from 'node:path'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import type { Db } from './client.ts'

const migrationFolder = path.resolve(import.meta.dirname, '../migrations')

function createMigrator(db: Db): Migrator {
  return new Migrator({
    // Migrations are frozen in time and spell names as SQL does, whatever the application's plugins become.
    db: db.withoutPlugins(),
    provider: new FileMigrationProvider({ fs, path, migrationFolder }),
  })
}

/** Runs what has not run yet, all of it in one transaction, one process at a time. Returns the names it ran. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const { error, results = [] } = await createMigrator(db).migrateToLatest()
  if (error) {
    const failed =
      results.find((result) => result.status === 'Error')?.migrationName ?? 'before the first one'
    throw new Error(`Migration failed: ${failed}`, { cause: error })
  }
  return results.map((result) => result.migrationName)
}

/** Names of the migrations that this code has and the database has not; empty when it is ready. */
export async function listPendingMigrations(db: Db): Promise<string[]> {
  const migrations = await createMigrator(db).getMigrations()
  return migrations.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}
