import { PROFESSIONS, type Profession } from './content/categories.ts'
import { MEN_NAMES, WOMEN_NAMES } from './content/names.ts'
import { itemAt } from './item-at.ts'
import type { MenuItem } from './menu-rows.ts'
import { makeId } from './random.ts'
import type { Rows } from './rows.ts'
import type { DemoSalon } from './salon-rows.ts'
import { named } from './salon-rows.ts'

export interface DemoStaff {
  id: string
  /** The first of her profession in the salon. */
  isSenior: boolean
}

/** How many of a junior's profession's services she has not learnt yet, about. */
const UNLEARNT_SHARE = 0.25

/**
 * Staff with their skills. The first of each profession does all of its services, so that nothing on the menu is without
 * somebody; those after her do most. `loginId` is the user the first one signs in as.
 */
export function addStaff(
  rows: Rows,
  salon: DemoSalon,
  menu: readonly MenuItem[],
  loginId: string | null,
): DemoStaff[] {
  const { audience, categories, staffCount } = salon.content
  const professions = PROFESSIONS[audience].filter((each) =>
    each.categories.some((key) => categories.includes(key)),
  )
  const names = audience === 'men' ? MEN_NAMES : WOMEN_NAMES
  const firstName = salon.random.int(0, names.length - 1)
  return Array.from({ length: staffCount }, (_, position) => {
    const profession = itemAt(professions, position % professions.length)
    const staff = { id: makeId(salon.random, salon.createdAt), isSenior: position < professions.length }
    const title = staff.isSenior ? profession.seniorTitle : profession.title
    rows.staff.push({
      id: staff.id,
      salonId: salon.id,
      userId: position === 0 ? loginId : null,
      // Seven and the number of names have no divisor in common: no name comes twice in a salon.
      ...named(itemAt(names, (firstName + position * 7) % names.length)),
      titleAr: title.ar,
      titleEn: title.en,
      position,
      isActive: true,
      ratingSum: 0,
      ratingCount: 0,
      createdAt: salon.createdAt,
    })
    rows.resources.push({
      id: staff.id,
      salonId: salon.id,
      staffId: staff.id,
      roomId: null,
      unit: 1,
      isActive: true,
    })
    addSkills(rows, salon, menu, staff, profession)
    return staff
  })
}

function addSkills(
  rows: Rows,
  { id: salonId, random }: DemoSalon,
  menu: readonly MenuItem[],
  staff: DemoStaff,
  profession: Profession,
): void {
  const learnt = menu.filter(({ category }) => profession.categories.includes(category))
  const isPricier = staff.isSenior && random.chance(0.4)
  const isSlower = !staff.isSenior && random.chance(0.5)
  for (const { id: serviceId, durationMinutes, priceHalalas, hasVariants } of learnt) {
    if (!staff.isSenior && random.chance(UNLEARNT_SHARE)) continue
    rows.staffServices.push({
      salonId,
      staffId: staff.id,
      serviceId,
      // Whole riyals. Where there are variants, they say what it costs and takes.
      priceHalalas: isPricier && !hasVariants ? Math.round((priceHalalas * 1.2) / 100) * 100 : null,
      durationMinutes: isSlower && !hasVariants && durationMinutes >= 30 ? durationMinutes + 15 : null,
    })
  }
}
