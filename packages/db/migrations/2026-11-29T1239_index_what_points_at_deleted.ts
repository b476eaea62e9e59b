import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- by these a deletion finds what points at its row without reading whole tables: the lines of a visit that moves, a season,
    -- a salon that nobody went on with
    create index occupancies_line on occupancies (booking_line_id);
    -- of a salon's services, people and rooms, none of which is deleted once it was booked
    create index booking_lines_salon on booking_lines (salon_id);
    create index booking_lines_variant on booking_lines (variant_id) where variant_id is not null;
    create index staff_hours_season on staff_hours (season_id) where season_id is not null;
    create index staff_hours_staff on staff_hours (staff_id);
    create index service_rooms_room on service_rooms (salon_id, room_id);
    create index photo_tickets_salon on photo_tickets (salon_id);
    create index salons_business on salons (business_id);
    create index payment_accounts_business on payment_accounts (business_id);
    create index webhook_events_account on webhook_events (account_id) where account_id is not null;
    create index book_differences_account on book_differences (account_id) where account_id is not null;
  `.execute(db)
}
