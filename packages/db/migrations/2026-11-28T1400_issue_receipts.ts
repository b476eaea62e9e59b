import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- the last number of each kind of document that a business has issued
    create table receipt_counters (
      business_id uuid not null references businesses,
      kind text not null check (kind in ('tax_invoice', 'credit_note', 'receipt', 'refund_receipt')),
      last_number integer not null check (last_number >= 1),
      primary key (business_id, kind)
    );
    create function receipt_counters_count_on() returns trigger language plpgsql as $$
    begin
      if new.business_id <> old.business_id or new.kind <> old.kind or new.last_number <> old.last_number + 1 then
        raise exception 'the numbers of documents go on by one' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger receipt_counters_count_on before update on receipt_counters
      for each row execute function receipt_counters_count_on();
    create trigger receipt_counters_stay before delete on receipt_counters
      for each row execute function refuse_change();

    -- a document about money that was kept (tax_invoice, receipt) or of it went back (credit_note, refund_receipt), as issued
    create table receipts (
      id uuid primary key,
      business_id uuid not null references businesses,
      salon_id uuid not null,
      payment_id uuid not null,
      booking_id uuid not null references bookings,
      kind text not null check (kind in ('tax_invoice', 'credit_note', 'receipt', 'refund_receipt')),
      -- given by the trigger: one more than the last of its kind, without gaps
      number integer not null check (number >= 1),
      -- of money that went back: the document about when it was taken
      original_id uuid,
      reason text check (reason in
        ('cancelled_by_customer', 'cancelled_by_salon', 'no_show', 'refunded_by_salon', 'charge_undone')),
      issued_at timestamptz not null,
      seller_name_ar text not null, seller_name_en text not null,
      salon_name_ar text not null, salon_name_en text not null,
      address_ar text not null, address_en text not null,
      commercial_registration text,
      vat_number text check (vat_number ~ '^3[0-9]{13}3$'),
      time_zone text not null,
      -- '' for a walk-in, and once the account was deleted
      customer_name text not null check (length(customer_name) <= 80),
      booking_reference text not null,
      -- what the visit costs in all, when this was issued: more than the amount where it is an advance
      visit_total_halalas integer not null check (visit_total_halalas >= 0),
      currency text not null default 'SAR' check (currency = 'SAR'),
      vat_percent smallint not null check (vat_percent between 0 and 100),
      net_halalas integer not null check (net_halalas >= 0),
      vat_halalas integer not null check (vat_halalas >= 0),
      gross_halalas integer not null check (gross_halalas > 0),
      unique (id, payment_id, business_id),
      constraint receipts_number unique (business_id, kind, number),
      foreign key (salon_id, payment_id) references payments (salon_id, id),
      foreign key (original_id, payment_id, business_id) references receipts (id, payment_id, business_id),
      constraint receipts_adds_up check (net_halalas + vat_halalas = gross_halalas),
      constraint receipts_vat_is_registered check (
        (kind in ('tax_invoice', 'credit_note')) = (vat_number is not null)
        and (vat_number is not null) = (vat_percent > 0) and (vat_percent > 0 or vat_halalas = 0)),
      constraint receipts_return_has_original check (
        (kind in ('credit_note', 'refund_receipt')) = (original_id is not null)
        and (original_id is not null) = (reason is not null))
    );
    create unique index receipts_one_per_payment on receipts (payment_id) where original_id is null;
    create index receipts_booking on receipts (booking_id, issued_at);
    create index receipts_original on receipts (original_id) where original_id is not null;

    -- what it is for; prices include the VAT
    create table receipt_lines (
      receipt_id uuid not null references receipts,
      position smallint not null check (position >= 0),
      name_ar text not null, name_en text not null,
      gross_halalas integer not null check (gross_halalas >= 0),
      vat_halalas integer not null check (vat_halalas between 0 and gross_halalas),
      primary key (receipt_id, position)
    );

    -- the counter's row stays locked until the document is committed, so that a number is neither lost nor given twice
    create function receipts_take_number() returns trigger language plpgsql as $$
    begin
      insert into receipt_counters as c (business_id, kind, last_number) values (new.business_id, new.kind, 1)
      on conflict (business_id, kind) do update set last_number = c.last_number + 1
      returning last_number into new.number;
      return new;
    end $$;
    create trigger receipts_take_number before insert on receipts
      for each row execute function receipts_take_number();

    -- of what was taken, no more can go back than there was, and by a document of the same sort
    create function receipts_return_within_original() returns trigger language plpgsql as $$
    declare
      original receipts;
      gross bigint;
      vat bigint;
    begin
      select * into original from receipts where id = new.original_id for update;
      select sum(gross_halalas), sum(vat_halalas) into gross, vat from receipts where original_id = new.original_id;
      if gross > original.gross_halalas or vat > original.vat_halalas or original.original_id is not null
        or (original.kind = 'tax_invoice') <> (new.kind = 'credit_note')
        or original.vat_number is distinct from new.vat_number then
        raise exception 'document % takes back more than its original says', new.id
          using errcode = 'check_violation', constraint = 'receipts_return_within_original';
      end if;
      return null;
    end $$;
    create trigger receipts_return_within_original after insert on receipts
      for each row when (new.original_id is not null) execute function receipts_return_within_original();

    create function receipts_match_lines() returns trigger language plpgsql as $$
    begin
      if (select (coalesce(sum(gross_halalas), 0), coalesce(sum(vat_halalas), 0))
          is distinct from (new.gross_halalas::bigint, new.vat_halalas::bigint)
          from receipt_lines where receipt_id = new.id) then
        raise exception 'the lines of document % do not add up', new.id
          using errcode = 'check_violation', constraint = 'receipts_match_lines';
      end if;
      return null;
    end $$;
    create constraint trigger receipts_match_lines after insert on receipts
      deferrable initially deferred for each row execute function receipts_match_lines();

    -- nothing changes but that the name of a person who left goes
    create function receipts_stay_as_issued() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.customer_name = ''
        and to_jsonb(new) - 'customer_name' = to_jsonb(old) - 'customer_name' then
        return new;
      end if;
      raise exception 'documents are never changed or removed' using errcode = 'restrict_violation';
    end $$;
    create trigger receipts_stay_as_issued before update or delete on receipts
      for each row execute function receipts_stay_as_issued();
    create trigger receipt_lines_append_only before update or delete on receipt_lines
      for each row execute function refuse_change();
  `.execute(db)
}
