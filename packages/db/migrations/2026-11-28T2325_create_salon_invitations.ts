import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- open invitations alone: one that was answered or withdrawn is deleted, and stands in the audit log
    create table salon_invitations (
      id uuid primary key,
      salon_id uuid not null references salons,
      -- whoever signs in with it may accept; there need be no account yet
      phone text not null check (phone ~ '^[+][1-9][0-9]{7,14}$'),
      role text not null check (role in ('staff', 'manager', 'owner')),
      invited_by uuid not null references users,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      constraint salon_invitations_one_open unique (salon_id, phone),
      constraint salon_invitations_end_later check (expires_at > created_at)
    );
    create index salon_invitations_phone on salon_invitations (phone);
    create index salon_invitations_expires on salon_invitations (expires_at);
  `.execute(db)
}
