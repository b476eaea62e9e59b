import { ROOMS } from './content/categories.ts'
import { SERVICES } from './content/services.ts'
import type { CategoryKey, RoomKind, ServiceContent } from './content/types.ts'
import { makeId } from './random.ts'
import type { ReferenceNames } from './reference-names.ts'
import type { Rows } from './rows.ts'
import type { DemoSalon } from './salon-rows.ts'
import { named } from './salon-rows.ts'

/** A service on a salon's menu. */
export interface MenuItem {
  id: string
  category: CategoryKey
  durationMinutes: number
  priceHalalas: number
  hasVariants: boolean
  room: RoomKind | null
}

const HALALAS = 100
/** Prices end in a five or a nought, as people write them on a wall. */
const PRICE_STEP_RIYALS = 5

/** Categories, services with their variants and add-ons, and the rooms they need. */
export function addMenu(rows: Rows, salon: DemoSalon, { categories }: ReferenceNames): MenuItem[] {
  const order = [...categories.keys()]
  const offered = salon.content.categories.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return offered.flatMap((key, position) => {
    const categoryId = makeId(salon.random, salon.createdAt)
    rows.serviceCategories.push({
      id: categoryId,
      salonId: salon.id,
      categoryKey: key,
      ...named(categories.get(key) ?? { ar: key, en: key }),
      position,
      isActive: true,
    })
    return SERVICES[salon.content.audience]
      .filter(({ category }) => category === key)
      .map((service, index) => addService(rows, salon, service, { categoryId, position: index }))
  })
}

function addService(
  rows: Rows,
  salon: DemoSalon,
  service: ServiceContent,
  place: { categoryId: string; position: number },
): MenuItem {
  const id = makeId(salon.random, salon.createdAt)
  const { durationMinutes } = service
  const priceHalalas = salonPrice(salon, service.priceRiyals)
  rows.services.push({
    id,
    salonId: salon.id,
    ...place,
    ...named(service.name),
    descriptionAr: service.description.ar,
    descriptionEn: service.description.en,
    durationMinutes,
    priceHalalas,
    bufferBeforeMinutes: service.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: service.bufferAfterMinutes ?? 0,
    processingStartMinute: service.processing?.startMinute ?? null,
    processingLengthMinutes: service.processing?.lengthMinutes ?? null,
    isActive: true,
  })
  service.variants?.forEach((variant, position) => {
    rows.serviceVariants.push({
      id: makeId(salon.random, salon.createdAt),
      salonId: salon.id,
      serviceId: id,
      ...named(variant.name),
      durationMinutes: durationMinutes + variant.extraMinutes,
      priceHalalas: salonPrice(salon, service.priceRiyals + variant.extraRiyals),
      position,
      isActive: true,
    })
  })
  service.addOns?.forEach((addOn, position) => {
    rows.serviceAddOns.push({
      id: makeId(salon.random, salon.createdAt),
      salonId: salon.id,
      serviceId: id,
      ...named(addOn.name),
      extraMinutes: addOn.extraMinutes,
      priceHalalas: salonPrice(salon, addOn.priceRiyals),
      position,
      isActive: true,
    })
  })
  const hasVariants = service.variants !== undefined
  return {
    id,
    category: service.category,
    durationMinutes,
    priceHalalas,
    hasVariants,
    room: service.room ?? null,
  }
}

function salonPrice({ content }: DemoSalon, usualRiyals: number): number {
  return (
    Math.round((usualRiyals * content.pricePercent) / 100 / PRICE_STEP_RIYALS) * PRICE_STEP_RIYALS * HALALAS
  )
}

/** Rooms, a unit for each person they take, and which services need one. */
export function addRooms(rows: Rows, salon: DemoSalon, menu: readonly MenuItem[]): void {
  const kinds = [...new Set(menu.flatMap(({ room }) => room ?? []))]
  const rooms = kinds.flatMap((kind) => ROOMS[kind].map((room) => ({ ...room, kind })))
  for (const [position, { kind, name, capacity }] of rooms.entries()) {
    const roomId = makeId(salon.random, salon.createdAt)
    rows.rooms.push({ id: roomId, salonId: salon.id, ...named(name), position, isActive: true })
    for (let unit = 1; unit <= capacity; unit++) {
      const id = makeId(salon.random, salon.createdAt)
      rows.resources.push({ id, salonId: salon.id, staffId: null, roomId, unit, isActive: true })
    }
    for (const item of menu) {
      if (item.room === kind) rows.serviceRooms.push({ salonId: salon.id, serviceId: item.id, roomId })
    }
  }
}
