import { newSalon } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { platformOf } from '../../testing/opening-salon.ts'
import { createScene } from '../../security/testing/scene.ts'
import { encodeCursor } from '../../trpc/cursor.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const linesOf = (csv: string) => csv.replace('\uFEFF', '').split('\r\n').slice(0, -1)
const logged = (salonId: string, count: number) =>
  sql`insert into audit_log (action, target, salon_id, at)
    select 'service_changed', ${salonId}::text, ${salonId}::uuid, timestamptz '2026-12-01T08:00Z'
    from generate_series(1, ${count}::int)`.execute(world.db)

describe('the log of a salon', () => {
  it('says who did what, when and why, and that it was taken', async () => {
    const { salonId } = await world.seedSalon()
    const other = await world.seedSalon()
    const { admin, platform } = await platformOf(world)
    await world.db.updateTable('users').set({ name: '=Rima' }).where('id', '=', admin.userId).execute()
    await platform.suspend({ salonId, reason: '@x, "y"' })
    await platform.suspend({ salonId: other.salonId, reason: 'other' })
    await sql`alter table audit_log disable trigger audit_log_append_only`.execute(world.db)
    await sql`update audit_log set at = '2026-12-01T08:00Z' where salon_id = ${salonId}`.execute(world.db)
    await sql`alter table audit_log enable trigger audit_log_append_only`.execute(world.db)
    const asked = { table: 'log', salonId } as const
    const { csv, nextCursor } = await platform.exportTable({ ...asked, locale: 'en' })
    expect(linesOf(csv)).toEqual([
      'Time,What,Who,Reason',
      `2026-12-01 11:00,Suspended it,'=Rima,"'@x, ""y"""`,
    ])
    expect([csv.startsWith('\uFEFF'), nextCursor]).toEqual([true, null])
    const [header, row] = linesOf((await platform.exportTable({ ...asked, locale: 'ar' })).csv)
    expect(header).toBe('الوقت,ما حدث,من,السبب')
    expect(row).toContain('حفظ جدولًا في ملف')
    const { items } = await platform.log({ salonId })
    expect(items.map(({ action }) => action)).toEqual([
      ...['salon_data_exported', 'salon_data_exported', 'salon_suspended'],
    ])
  })

  it('comes part by part, each entry once, though taking it writes one more', async () => {
    const { salonId } = await world.seedSalon()
    const { platform } = await platformOf(world)
    await logged(salonId, 501)
    const asked = { table: 'log', salonId, locale: 'en' } as const
    const first = await platform.exportTable(asked)
    const second = await platform.exportTable({ ...asked, cursor: first.nextCursor ?? '' })
    expect([linesOf(first.csv).length, linesOf(second.csv).length, second.nextCursor]).toEqual([501, 1, null])
    const log = world.db.selectFrom('auditLog').select('details').where('action', '=', 'salon_data_exported')
    expect(await log.where('salonId', '=', salonId).execute()).toEqual([{ details: { table: 'log' } }])
  })

  it('is of a salon that there is', async () => {
    const { platform, admin } = await platformOf(world)
    const nowhere = platform.exportTable({ table: 'log', salonId: admin.userId, locale: 'en' })
    expect(await refusalOf(nowhere)).toMatchObject({ reason: 'NOT_FOUND' })
  })
})

describe('the salons of the platform, and the reviews they reported', () => {
  it('come in parts, with words in the reader’s language, and are written down', async () => {
    const { admin, platform } = await platformOf(world)
    await newSalon(world.db, { nameEn: '=A, "b"', nameAr: 'وردة', slug: 'rose-a', status: 'in_review' })
    await newSalon(world.db, { slug: 'rose-b', audience: 'men' })
    const lines = linesOf((await platform.exportTable({ table: 'salons', locale: 'en' })).csv)
    expect(lines[0]).toBe('Salon (Arabic),Salon (English),Page,For,City,Status,Begun')
    expect(lines.find((line) => line.includes('rose-a'))).toMatch(
      /^وردة,"'=A, ""b""",rose-a,Women,[^,]+,Waiting for review,\d{4}-\d\d-\d\d \d\d:\d\d$/,
    )
    expect(lines.find((line) => line.includes('rose-b'))).toMatch(/,Men,[^,]+,Open,/)
    const log = world.db.selectFrom('auditLog').select(['action', 'target', 'details'])
    expect(await log.where('actorUserId', '=', admin.userId).execute()).toEqual([
      { action: 'platform_data_exported', target: 'platform', details: { table: 'salons' } },
    ])
    const business = await world.db.selectFrom('businesses').select('id').executeTakeFirstOrThrow()
    await sql`insert into salons (id, slug, name_ar, name_en, audience, latitude, longitude, city_key, business_id, created_at)
      select gen_random_uuid(), 'many-' || n, 'م', 'M', 'women', 24, 46, 'riyadh', ${business.id}::uuid,
        timestamptz '2026-01-01T00:00Z' + n / 3 * interval '1 microsecond' from generate_series(1, 500) n`.execute(
      world.db,
    )
    const first = await platform.exportTable({ table: 'salons', locale: 'en' })
    const rest = await platform.exportTable({ table: 'salons', locale: 'en', cursor: first.nextCursor ?? '' })
    const all = [...linesOf(first.csv), ...linesOf(rest.csv)]
    expect([linesOf(first.csv).length, rest.nextCursor]).toEqual([501, null])
    expect(new Set(all.filter((line) => line.includes('many-'))).size).toBe(500)
  })

  it('are those that wait and those that were decided', async () => {
    const { platform } = await platformOf(world)
    const [waiting, decided] = [await createScene(world, 'reported'), await createScene(world, 'reported')]
    await sql`update reviews set comment = '=x', reply = 'a, b' where id = ${waiting.reviewId}`.execute(
      world.db,
    )
    await platform.exportTable({ table: 'reports', locale: 'en' })
    const { reportedReviews } = callerOf(world.deps, decided.actors.admin).salons
    await reportedReviews.decide({ id: decided.reviewId, decision: 'hide' })
    const [header, ...lines] = linesOf((await platform.exportTable({ table: 'reports', locale: 'en' })).csv)
    expect(header).toBe(
      'Salon,Stars,Comment,The salon’s reply,Reported,Reported for,Details of the report,Decision,Decided',
    )
    expect(lines).toHaveLength(2)
    expect(lines.find((line) => line.includes("'=x"))).toMatch(
      /,'=x,"a, b",2026-12-01 \d\d:\d\d,.*,Waiting,$/,
    )
    expect(lines.filter((line) => /,Hidden,2026-12-01 \d\d:\d\d$/.test(line))).toHaveLength(1)
  })
})

describe('the platform’s tables', () => {
  const ASKED = { table: 'salons', locale: 'en' } as const

  it('are for its own people alone, with a fresh code', async () => {
    const { admin } = await platformOf(world)
    const as = (user: typeof admin) => callerOf(world.deps, user).salons.platform.exportTable(ASKED)
    const owner = await (await world.seedSalon()).addMember('owner')
    expect(await refusalOf(as(owner))).toMatchObject({ reason: 'FORBIDDEN' })
    expect(await refusalOf(as({ ...admin, hasFreshCode: false }))).toMatchObject({
      reason: 'FRESH_CODE_NEEDED',
    })
  })

  it('name a salon where it is its log, and a place that a part ended with', async () => {
    const { platform } = await platformOf(world)
    const { salonId } = await world.seedSalon()
    for (const wrong of [
      { table: 'log' },
      { table: 'salons', salonId },
      { table: 'reports', salonId },
    ] as const)
      expect(await refusalOf(platform.exportTable({ ...wrong, locale: 'en' }))).toMatchObject({
        reason: 'INVALID_INPUT',
        details: { fields: { salonId: expect.anything() } },
      })
    for (const table of ['salons', 'reports'] as const)
      expect(
        await refusalOf(platform.exportTable({ table, locale: 'en', cursor: encodeCursor({ id: 1 }) })),
      ).toMatchObject({ reason: 'INVALID_INPUT', details: { fields: { cursor: 'invalid_format' } } })
  })

  it('take as many statements however long they are', async () => {
    const { admin } = await platformOf(world)
    const { salonId } = await world.seedSalon()
    const { deps, take } = world.counted()
    const { platform } = callerOf(deps, admin).salons
    const statements = async () => {
      await platform.exportTable({ table: 'log', salonId, locale: 'en' })
      return take()
    }
    const few = await statements()
    await logged(salonId, 100)
    expect([await statements(), few]).toEqual([few, 3])
  })
})
