import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table notifications
      -- whoever sets it sends the attempt, and nobody else does
      add column begun_at timestamptz,
      -- not to be sent earlier; null: at once
      add column not_before timestamptz;

    -- Connections that say salon.delivery=queue leave a job for each message in the transaction that stores it. Run as the owner,
    -- so that whoever may store a message needs no right to the queue, and can leave no other kind of job there.
    create function enqueue_notifications() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      perform graphile_worker.add_job('send_notification', json_build_object('id', stored.id), run_at => stored.not_before,
        max_attempts => 8, job_key => 'notification:' || stored.id)
      from stored where stored.status = 'queued';
      return null;
    end $$;
    revoke execute on function enqueue_notifications() from public;
    create trigger notifications_enqueue after insert on notifications referencing new table as stored for each statement
      when (current_setting('salon.delivery', true) = 'queue') execute function enqueue_notifications();
  `.execute(db)
}
