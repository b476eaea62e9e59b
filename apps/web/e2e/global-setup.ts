import type { FullConfig } from '@playwright/test'
import { Api } from './api.ts'

const OWNER = '+966500000003'

/** Signs the demo's owner in once, so that journeys can let the salon do its part. */
export default async function setUp(config: FullConfig): Promise<void> {
  const baseUrl = config.projects[0]?.use.baseURL ?? ''
  const owner = new Api(baseUrl)
  const user = await owner.signIn(OWNER)
  process.env['E2E_OWNER_TOKEN'] = owner.token
  process.env['E2E_SALON_SLUG'] = user.memberships[0]?.slug
}
