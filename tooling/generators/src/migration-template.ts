import { spell } from './names.ts'

/** `create_gift_cards` starts with a table in the house's shape; any other name starts empty. */
export function migrationTemplate(name: string): string {
  const created = /^create_([a-z0-9_]+)$/.exec(name)?.[1]
  return created ? createTable(created) : emptyMigration
}

const emptyMigration = `import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql\`
    select 1;
  \`.execute(db)
}
`

function createTable(table: string): string {
  const { singular } = spell(table.replaceAll('_', '-'))
  return `import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql\`
    create table ${table} (
      id uuid primary key,
      salon_id uuid not null references salons,
      name text not null check (length(name) between 1 and 120),
      created_at timestamptz not null,
      -- also the index by which a salon's are listed
      constraint ${singular.replaceAll('-', '_')}_name_once unique (salon_id, name)
    );
  \`.execute(db)
}
`
}
