import { nowText, type World } from '../world.ts'

/** Always the same, so that a restart finds the endpoint again instead of adding a second one. */
const CONFIGURED_ID = '00000000-0000-4000-8000-000000000001'

/** Takes over the endpoint of the settings. It is trusted: whoever sets it owns both sides. */
export function addConfiguredWebhook(world: World): void {
  const { webhook } = world.settings
  if (!webhook) return world.store.webhooks.remove(CONFIGURED_ID)
  const createdAt = nowText(world)
  world.store.webhooks.put({
    id: CONFIGURED_ID,
    account: null,
    httpMethod: 'post',
    url: webhook.url,
    sharedSecret: webhook.secret,
    events: null,
    createdAt,
    verifiedAt: createdAt,
    verificationCode: null,
    verificationSentAt: null,
    verificationTriesLeft: 0,
  })
}
