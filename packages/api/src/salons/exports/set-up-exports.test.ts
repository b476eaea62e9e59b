import { everyDay, newInvitation, newRoom, newSeason, newService, newStaff, newTimeOff } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { FORMULA, KEPT, seedExporting } from '../../testing/exporting-salon.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

describe('the menu', () => {
  it('has a row for each service, variant and add-on, with who does it and at which price of her own', async () => {
    const { db, salonId, serviceId, rows } = await seedExporting(world)
    const { id: roomId } = await newRoom(db, { salonId })
    await newRoom(db, { salonId })
    await db
      .updateTable('services')
      .set({
        ...{ priceHalalas: 100_50, durationMinutes: 90, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 },
        ...{ processingStartMinute: 30, processingLengthMinutes: 20, descriptionEn: 'a, b' },
      })
      .where('id', '=', serviceId)
      .execute()
    await db.insertInto('serviceRooms').values({ salonId, serviceId, roomId }).execute()
    await newStaff(db, { ...{ salonId, nameEn: '-Noura', does: [serviceId] }, position: 0 })
    await newStaff(db, {
      ...{ salonId, nameEn: 'Sara', position: 1 },
      does: [{ serviceId, priceHalalas: 120_00, durationMinutes: 100 }],
    })
    await newStaff(db, { salonId, nameEn: 'Gone', isActive: false, does: [serviceId] })
    const { id: colour } = await newService(db, {
      ...{ salonId, nameAr: 'صبغة', nameEn: 'Colour', position: 1, isActive: false },
      variants: [
        { nameEn: 'Short', durationMinutes: 60, priceHalalas: 200_00 },
        { nameEn: 'Long', durationMinutes: 90, priceHalalas: 300_00 },
      ],
      addOns: [{ extraMinutes: 15, priceHalalas: 25_00 }],
    })
    await newStaff(db, { salonId, nameEn: 'Huda', does: [{ serviceId: colour, priceHalalas: 1_00 }] })
    const retired = db.updateTable('serviceVariants').set({ isActive: false })
    await newService(db, {
      ...{ salonId, nameEn: 'Nails', position: 2, roomIds: [roomId] },
      variants: [{ durationMinutes: 10, priceHalalas: 1_00 }],
    }).then(({ variantIds }) => retired.where('id', 'in', variantIds).execute())
    const { header, lines } = await rows('menu')
    expect(header).toBe(
      'Category (Arabic),Category (English),Service (Arabic),Service (English),Kind,Choice (Arabic),Choice (English),' +
        'Price (SAR),Duration (minutes),Kept free before (minutes),Kept free after (minutes),Wait begins after (minutes),' +
        'Wait (minutes),Rooms,With,Status,Description (Arabic),Description (English)',
    )
    expect(lines).toEqual([
      `قسم,hair,قص,${KEPT},Service,,,100.5,90,5,10,30,20,Room,"'-Noura, Sara (120 SAR, 100 min)",Offered,,"a, b"`,
      'قسم,hair,صبغة,Colour,Variant,قص,Short,200,60,0,0,,,,Huda,Not offered,,',
      'قسم,hair,صبغة,Colour,Variant,قص,Long,300,90,0,0,,,,Huda,Not offered,,',
      'قسم,hair,صبغة,Colour,Add-on,قص,Cut,25,15,,,,,,,Not offered,,',
      'قسم,hair,قص,Nails,Service,,,100,60,0,0,,,Room,,Nobody does it,,',
    ])
    expect((await rows('menu', 'ar')).lines[0]).toContain('سارة (120 ريال، 100 د)')
  })

  it('says where a heading is off, and where no room is in use', async () => {
    const { db, salonId, serviceId, rows } = await seedExporting(world)
    const { id: roomId } = await newRoom(db, { salonId })
    await newStaff(db, { salonId, does: [serviceId] })
    await db.insertInto('serviceRooms').values({ salonId, serviceId, roomId }).execute()
    await db.updateTable('rooms').set({ isActive: false }).where('id', '=', roomId).execute()
    expect((await rows('menu')).lines[0]).toContain(',Its rooms are out of use,')
    await db
      .updateTable('serviceCategories')
      .set({ isActive: false })
      .where('salonId', '=', salonId)
      .execute()
    expect((await rows('menu')).lines[0]).toContain(',Category not offered,')
  })
})

describe('people and their time', () => {
  it('are listed with what they do, and whose account is theirs', async () => {
    const { db, salonId, serviceId, manager, rows } = await seedExporting(world)
    const { id: colour } = await newService(db, { salonId, nameEn: 'Colour', position: 1 })
    await newStaff(db, {
      ...{ salonId, nameAr: 'نورة', nameEn: '@Noura', titleAr: 'خبيرة', titleEn: 'Stylist, senior' },
      ...{ userId: manager.userId, does: [{ serviceId, priceHalalas: 99_50 }, colour] },
    })
    await newStaff(db, { salonId, position: 1, isActive: false })
    const { header, lines } = await rows('people')
    expect(header).toBe(
      'Name (Arabic),Name (English),Job title (Arabic),Job title (English),Services,Account,Status',
    )
    expect(lines).toEqual([
      `نورة,'@Noura,خبيرة,"Stylist, senior","'=1+1, ""x"" (99.5 SAR), Colour",Test customer,Works here`,
      'سارة,Sara,,,,,No longer works here',
    ])
  })

  it('have the salon’s week or their own, day by day', async () => {
    const { db, salonId, rows } = await seedExporting(world)
    await newStaff(db, { salonId, nameEn: 'Noura', position: 0 })
    await newStaff(db, {
      ...{ salonId, nameEn: 'Sara', position: 1 },
      hours: [
        { weekday: 0, startMinute: 600, lengthMinutes: 240 },
        { weekday: 0, startMinute: 960, lengthMinutes: 120 },
        { weekday: 1, startMinute: 1200, lengthMinutes: 420 },
        { weekday: 2, startMinute: 0, lengthMinutes: 1440 },
      ],
    })
    await newStaff(db, { salonId, nameEn: 'Gone', isActive: false, position: 2 })
    const { header, lines } = await rows('hours')
    expect(header).toBe('Who,Hours,Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday')
    const usual = Array.from({ length: 7 }, () => '10:00–22:00').join(',')
    expect(lines).toEqual([
      `The salon,Opening hours,${usual}`,
      `Noura,The salon’s hours,${usual}`,
      'Sara,Own hours,"10:00–14:00, 16:00–18:00",20:00–03:00,00:00–24:00,Off,Off,Off,Off',
    ])
  })

  it('have seasons with their own weeks, and dates that are not as usual', async () => {
    const { db, salonId, rows } = await seedExporting(world)
    const { id: staffId } = await newStaff(db, { salonId, nameEn: 'Noura' })
    const { id: gone } = await newStaff(db, { salonId, nameEn: 'Gone', isActive: false })
    const season = { salonId, firstDate: '2026-12-10', lastDate: '2026-12-20' }
    const seasonId = await newSeason(db, { ...season, hours: everyDay(21, 26).slice(0, 6) })
    await newSeason(db, { salonId, firstDate: '2026-11-01', lastDate: '2026-11-30' })
    const window = { startMinute: 1260, lengthMinutes: 60 }
    for (const owner of [staffId, gone])
      await sql`insert into opening_windows (id, salon_id, staff_id, season_id, weekday, start_minute, length_minutes)
        values (gen_random_uuid(), ${salonId}, ${owner}, ${seasonId}, 0, 1260, 60)`.execute(db)
    const onDate = (
      date: string,
      of: string | null,
      hours: { startMinute: number; lengthMinutes: number } | null,
    ) =>
      sql`insert into date_overrides (id, salon_id, staff_id, on_date, start_minute, length_minutes)
        values (gen_random_uuid(), ${salonId}, ${of}, ${date}, ${hours?.startMinute ?? null}, ${hours?.lengthMinutes ?? null})`.execute(
        db,
      )
    await onDate('2026-12-05', null, null)
    await onDate('2026-12-05', staffId, null)
    await onDate('2026-12-06', gone, window)
    await onDate('2026-11-30', null, null)
    const late = Array.from({ length: 6 }, () => '21:00–02:00').join(',')
    expect(await rows('seasons')).toEqual({
      header:
        'Season (Arabic),Season (English),First day,Last day,Who,Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
      lines: [
        `رمضان,Ramadan,2026-12-10,2026-12-20,The salon,${late},Closed`,
        'رمضان,Ramadan,2026-12-10,2026-12-20,Noura,21:00–22:00,Off,Off,Off,Off,Off,Off',
      ],
    })
    expect(await rows('dates')).toEqual({
      header: 'Day,Who,Hours',
      lines: ['2026-12-05,The salon,Closed', '2026-12-05,Noura,Away', '2026-12-06,Gone,21:00–22:00'],
    })
  })

  it('are away by the salon’s clock', async () => {
    const { db, salonId, rows } = await seedExporting(world)
    const { id: resourceId } = await newStaff(db, { salonId, nameEn: '+Noura', nameAr: 'نورة' })
    const away = { salonId, resourceId }
    await newTimeOff(db, { ...away, from: '2026-11-01T07:00Z', to: '2026-11-02T07:00Z' })
    const id = await newTimeOff(db, { ...away, from: '2026-12-05T07:00Z', to: '2026-12-05T22:00Z' })
    await db.updateTable('timeOff').set({ reason: FORMULA }).where('id', '=', id).execute()
    expect(await rows('absences')).toEqual({
      header: 'Name,Begins,Ends,Reason',
      lines: [`'+Noura,2026-12-05 10:00,2026-12-06 01:00,${KEPT}`],
    })
    expect(await rows('absences', 'ar')).toMatchObject({ header: 'الاسم,البداية,النهاية,السبب' })
  })
})

describe('rooms and members', () => {
  it('have their places, and roles with numbers to call', async () => {
    const { db, salonId, manager, rows } = await seedExporting(world)
    const { id } = await newRoom(db, { salonId, units: 3 })
    await db.updateTable('rooms').set({ nameEn: FORMULA, isActive: false }).where('id', '=', id).execute()
    expect(await rows('rooms')).toEqual({
      header: 'Room (Arabic),Room (English),Places,Number of services,Status',
      lines: [`غرفة,${KEPT},3,0,Out of use`],
    })
    await db.updateTable('users').set({ phone: '+966509999991' }).where('id', '=', manager.userId).execute()
    await newInvitation(db, { salonId, phone: '+966509999992', invitedBy: manager.userId })
    expect(await rows('members')).toEqual({
      header: 'Name,Mobile number,Role,Status,In the team as,Invitation ends',
      lines: ['Test customer,050 999 9991,Manager,Member,,', ',050 999 9992,Staff,Invited,,2026-12-08 11:00'],
    })
  })
})
