import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table idempotency_keys (
      user_id uuid not null references users,
      key uuid not null,
      procedure text not null,
      request_hash bytea not null check (length(request_hash) = 32),
      response jsonb not null,
      created_at timestamptz not null default now(),
      primary key (user_id, key)
    );
    create index idempotency_keys_age on idempotency_keys (created_at);

    -- a fixed window of a limit; shared by every instance and kept over restarts
    create table rate_limits (
      key text not null check (length(key) <= 200),
      window_start timestamptz not null,
      count integer not null check (count >= 0),
      primary key (key, window_start)
    );
    create index rate_limits_age on rate_limits (window_start);

    create table audit_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      action text not null,
      actor_user_id uuid references users,
      target text,
      address inet,
      details jsonb not null default '{}'
    );
    create index audit_log_actor on audit_log (actor_user_id, id);
    create trigger audit_log_append_only before update or delete on audit_log
      for each row execute function refuse_change();
  `.execute(db)
}
