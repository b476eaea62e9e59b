import type { Localized } from '@salon/domain'
import { MEN_NAMES, WOMEN_NAMES } from './content/names.ts'
import type { DemoLogin } from './logins.ts'
import type { Random } from './random.ts'
import { createRandom, makeId } from './random.ts'
import type { Rows } from './rows.ts'

export interface DemoPerson {
  id: string
  /** As she wrote it herself, in her language. */
  name: string
  phone: string
}

/** Who books: children are brought by women here. */
export interface DemoCustomers {
  women: readonly DemoPerson[]
  men: readonly DemoPerson[]
}

const WOMEN_COUNT = 420
const MEN_COUNT = 260
const DAY_MS = 86_400_000

/** Demo numbers are +966500000xxx: logins 001–004, women from 100, men from 600, owners from 900. */
function demoPhone(lastThree: number): string {
  return `+966500000${String(lastThree).padStart(3, '0')}`
}

export function addCustomers(rows: Rows, now: Date): DemoCustomers {
  const random = createRandom('customers')
  const person = (firstNames: readonly Localized[], surname: Localized, number: number) => {
    const first = random.pick(firstNames)
    const locale = random.chance(0.25) ? 'en' : 'ar'
    return addPerson(rows, random, now, {
      phone: demoPhone(number),
      name: `${first[locale]} ${surname[locale]}`,
      locale,
    })
  }
  const demoWoman: Localized = { ar: 'التجريبية', en: 'Demo' }
  const demoMan: Localized = { ar: 'التجريبي', en: 'Demo' }
  return {
    women: Array.from({ length: WOMEN_COUNT }, (_, i) => person(WOMEN_NAMES, demoWoman, 100 + i)),
    men: Array.from({ length: MEN_COUNT }, (_, i) => person(MEN_NAMES, demoMan, 600 + i)),
  }
}

export function addLogin(rows: Rows, now: Date, { phone, name, role }: DemoLogin): DemoPerson {
  const isAdmin = role === 'admin'
  return addPerson(rows, createRandom(`login ${role}`), now, { phone, name: name.ar, locale: 'ar', isAdmin })
}

/** The owner of the salon with this number. */
export function addOwner(rows: Rows, now: Date, number: number): DemoPerson {
  const phone = demoPhone(900 + number)
  return addPerson(rows, createRandom(`owner ${number}`), now, {
    phone,
    name: `مالك تجريبي ${number}`,
    locale: 'ar',
  })
}

function addPerson(
  rows: Rows,
  random: Random,
  now: Date,
  person: { phone: string; name: string; locale: 'ar' | 'en'; isAdmin?: boolean },
): DemoPerson {
  const { phone, name, locale, isAdmin = false } = person
  const createdAt = new Date(now.getTime() - random.int(60, 700) * DAY_MS)
  const id = makeId(random, createdAt)
  rows.users.push({
    id,
    phone,
    name,
    locale,
    preferredChannel: random.chance(0.6) ? 'whatsapp' : 'sms',
    isAdmin,
    createdAt,
  })
  return { id, name, phone }
}
