import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table users (
      id uuid primary key,
      -- null once the account is deleted; the row stays as an empty shell for the append-only history
      phone text unique check (phone ~ '^[+][1-9][0-9]{7,14}$'),
      name text not null default '' check (length(name) <= 80),
      locale text not null default 'ar' check (locale in ('ar', 'en')),
      preferred_channel text not null default 'sms' check (preferred_channel in ('sms', 'whatsapp')),
      is_admin boolean not null default false,
      created_at timestamptz not null default now(),
      deleted_at timestamptz,
      constraint users_deleted_keeps_nothing check (deleted_at is null or (phone is null and name = '' and not is_admin)),
      constraint users_live_has_phone check (deleted_at is not null or phone is not null)
    );

    create table otp_challenges (
      id uuid primary key,
      phone text not null check (phone ~ '^[+][1-9][0-9]{7,14}$'),
      purpose text not null check (purpose in ('sign_in')),
      channel text not null check (channel in ('sms', 'whatsapp')),
      -- HMAC-SHA-256 over challenge id and code; never the code
      code_hash bytea not null check (length(code_hash) = 32),
      attempts smallint not null default 0 check (attempts between 0 and 6),
      resend_count smallint not null default 0,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      resend_at timestamptz not null,
      consumed_at timestamptz,
      superseded_at timestamptz,
      address inet,
      constraint otp_challenges_short_life check (expires_at <= created_at + interval '5 minutes')
    );
    create index otp_challenges_phone on otp_challenges (phone, created_at desc);
    create unique index otp_challenges_one_live on otp_challenges (phone, purpose)
      where consumed_at is null and superseded_at is null;

    -- a session is one device signed in: the family of its refresh tokens
    create table sessions (
      id uuid primary key,
      user_id uuid not null references users,
      user_agent text not null default '' check (length(user_agent) <= 300),
      address inet,
      created_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      revoked_reason text check (revoked_reason in ('logout', 'logout_everywhere', 'revoked', 'reused', 'account_deleted')),
      constraint sessions_revoked_says_why check ((revoked_at is null) = (revoked_reason is null))
    );
    create index sessions_user on sessions (user_id) where revoked_at is null;

    create table session_tokens (
      token_hash bytea primary key check (length(token_hash) = 32),
      session_id uuid not null references sessions on delete cascade,
      generation integer not null check (generation >= 0),
      created_at timestamptz not null default now(),
      -- null: the current token of its session
      rotated_at timestamptz,
      unique (session_id, generation)
    );
    create unique index session_tokens_one_current on session_tokens (session_id) where rotated_at is null;
  `.execute(db)
}
