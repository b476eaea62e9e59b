import type { FullConfig } from '@playwright/test'
import type { Page, SalonCard, SalonProfile } from '@salon/contract'
import { Api } from './api.ts'

const OWNER = '+966500000003'
const ADMIN = '+966500000004'

/** Signs the demo's owner and the platform's reviewer in once, so that journeys can let them do their part. */
export default async function setUp(config: FullConfig): Promise<void> {
  const baseUrl = config.projects[0]?.use.baseURL ?? ''
  const owner = new Api(baseUrl)
  const user = await owner.signIn(OWNER)
  process.env['E2E_OWNER_TOKEN'] = owner.token
  process.env['E2E_SALON_SLUG'] = user.memberships[0]?.slug
  const admin = new Api(baseUrl)
  await admin.signIn(ADMIN)
  process.env['E2E_ADMIN_TOKEN'] = admin.token
  process.env['E2E_OTHER_SLUGS'] = (await findSimpleSalons(owner)).join(',')
}

/** Salons that confirm at once, take money only at the till, and have two services without choices to make, so that each journey can have its own. */
async function findSimpleSalons(api: Api): Promise<string[]> {
  const { items } = await api.query<Page<SalonCard>>('salons.search', { limit: 50 })
  const profiles = await Promise.all(
    items.map(({ slug }) => api.query<SalonProfile>('salons.bySlug', { slug })),
  )
  return profiles
    .filter(({ policies }) => policies.confirmation === 'instant' && policies.payment === 'pay_at_salon')
    .filter(({ services }) => services.filter(isPlain).length >= 2)
    .map(({ slug }) => slug)
    .filter((slug) => slug !== process.env['E2E_SALON_SLUG'])
}

function isPlain({ variants, addOns, staff }: SalonProfile['services'][number]): boolean {
  return variants.length === 0 && addOns.length === 0 && staff.length > 0
}
