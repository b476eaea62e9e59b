import type { FailureReason } from '../../lib/error-message.ts'
import type { CardDetails } from './card-details.ts'
import { digitsOf, readExpiry } from './card-text.ts'

const TIMEOUT_MS = 20_000

type GatewayReason = Extract<FailureReason, 'GATEWAY_UNAVAILABLE' | 'GATEWAY_REJECTED' | 'OFFLINE'>

/** The gateway did not do as it was asked in the browser. Reads like a refusal of our server, with the same sentences. */
export class GatewayFailure extends Error {
  override readonly name = 'GatewayFailure'
  readonly data: { reason: GatewayReason }

  constructor(reason: GatewayReason) {
    super(reason)
    this.data = { reason }
  }
}

export interface BrowserGateway {
  gatewayUrl: string
  publishableKey: string
}

/**
 * Hands the card to the gateway, from this browser straight to it, for a token that is good for one payment soon.
 * @throws GatewayFailure
 */
export async function createCardToken(gateway: BrowserGateway, card: CardDetails): Promise<string> {
  const expiry = readExpiry(card.expiry)
  if (!expiry) throw new GatewayFailure('GATEWAY_REJECTED')
  const token = await post(`${gateway.gatewayUrl}/v1/tokens`, {
    publishable_api_key: gateway.publishableKey,
    save_only: true,
    name: card.name.trim(),
    number: digitsOf(card.number),
    month: String(expiry.month).padStart(2, '0'),
    year: String(expiry.year),
    cvc: digitsOf(card.cvc),
  })
  const id = typeof token === 'object' && token !== null && 'id' in token ? token.id : null
  if (typeof id !== 'string') throw new GatewayFailure('GATEWAY_UNAVAILABLE')
  return id
}

/**
 * Sends the code that STC Pay has sent to the payer. What comes of it is asked of our server.
 * @param address where the gateway wants it, from the payment
 * @throws GatewayFailure `GATEWAY_REJECTED` for a code that the gateway does not even try
 */
export async function sendStcPayCode(address: string, code: string): Promise<void> {
  await post(address, { otp_value: digitsOf(code) })
}

/**
 * Asks the gateway to vouch for this site at Apple, as its sheet demands.
 * @returns the session as Apple wants it back
 * @throws GatewayFailure
 */
export function startMerchantSession(gateway: BrowserGateway, validationUrl: string): Promise<unknown> {
  return post(`${gateway.gatewayUrl}/v1/applepay/initiate`, {
    publishable_api_key: gateway.publishableKey,
    validation_url: validationUrl,
    display_name: 'Salon',
    domain_name: location.hostname,
  })
}

async function post(url: string, body: Record<string, unknown>): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch {
    // what is thrown here is of no use to anybody, and is not kept: it was thrown over a card
    throw new GatewayFailure(navigator.onLine ? 'GATEWAY_UNAVAILABLE' : 'OFFLINE')
  }
  if (response.ok) return response.json().catch(() => null)
  // the gateway's firewall answers 403 with a page of its own, and 429 when it is asked too often
  const isRefusal =
    response.status >= 400 && response.status < 500 && ![403, 408, 429].includes(response.status)
  throw new GatewayFailure(isRefusal ? 'GATEWAY_REJECTED' : 'GATEWAY_UNAVAILABLE')
}

/** Addresses that a payment names are followed only where a browser can go: to pages. */
export function pageAddress(redirectUrl: string | null): string | null {
  const url = redirectUrl === null ? null : URL.parse(redirectUrl)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
