import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- counts the steps of a salon's status, so that what was said of one can be known to be over
    alter table salons add column status_version integer not null default 0;
    update salons s set status_version = 1
      where s.status <> 'draft' or s.status_reason is not null
        or exists (select from audit_log a where a.target = s.id::text and a.action = 'salon_submitted');
    create function salon_status_changed() returns trigger language plpgsql as $$
    begin
      new.status_version := old.status_version + 1;
      return new;
    end $$;
    create trigger salons_status_changed before update on salons for each row
      when (old.status is distinct from new.status) execute function salon_status_changed();

    -- a message is about a booking, about what the platform decided of a salon, or an invitation; it ends with the invitation,
    -- whose number nobody keeps
    alter table notifications
      alter column booking_id drop not null,
      alter column booking_version drop not null,
      add column status_version integer,
      add column invitation_id uuid references salon_invitations on delete cascade;
    alter table notifications drop constraint notifications_event;
    alter table notifications add constraint notifications_event check (event in
      ('booking_created', 'booking_confirmed', 'booking_declined', 'booking_cancelled', 'booking_rescheduled',
       'booking_reminder', 'booking_reminder_soon', 'payment_received', 'payment_refunded', 'payment_returned',
       'review_request', 'running_late', 'salon_booking_created', 'salon_booking_cancelled', 'salon_booking_moved',
       'owner_approved', 'owner_sent_back', 'owner_suspended', 'owner_reinstated', 'member_invited')) not valid;
    alter table notifications validate constraint notifications_event;
    alter table notifications
      add constraint notifications_one_subject check (num_nonnulls(booking_id, status_version, invitation_id) = 1),
      add constraint notifications_booking_version check ((booking_id is null) = (booking_version is null)),
      add constraint notifications_decision check (starts_with(event, 'owner_') = (status_version is not null)),
      add constraint notifications_invitation check ((event = 'member_invited') = (invitation_id is not null));

    -- of a decision all owners are told, however many
    alter table notifications drop constraint notifications_copy_number_check;
    alter table notifications add constraint notifications_copy_number
      check (copy_number >= 1 and (copy_number <= 5 or status_version is not null));

    -- what is about no booking is told apart by what it is about
    alter table notifications drop constraint notifications_once;
    create unique index notifications_once on notifications
      (booking_id, event, booking_version, channel, attempt, copy_number, receipt_id, expected_at) nulls not distinct
      where booking_id is not null;
    create unique index notifications_decision_once on notifications (salon_id, status_version, copy_number, attempt)
      where status_version is not null;
    create unique index notifications_invitation_once on notifications (invitation_id, attempt)
      where invitation_id is not null;
  `.execute(db)
}
