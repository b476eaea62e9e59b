import type { PhoneNumber } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** Who calls: a live session of a live account, read from the database for each request. */
export interface Caller {
  userId: string
  sessionId: string
  phone: PhoneNumber
  name: string
  locale: 'ar' | 'en'
  preferredChannel: 'sms' | 'whatsapp'
  isAdmin: boolean
  /** She proved a one-time code in this session in the last 15 minutes. */
  hasFreshCode: boolean
}

/** What the server knows of one HTTP request. */
export interface RequestInfo {
  requestId: string
  /** The client's address; from forwarding headers only behind a trusted proxy. */
  address: string
  userAgent: string
  bearerToken: string | null
  refreshToken: string | null
  /** Sets the refresh cookie, or removes it with `null`. */
  setRefreshToken(token: { value: string; expiresAt: Date } | null): void
}

export interface Context {
  deps: Deps
  request: RequestInfo
  /** Resolved once a request, however many procedures the batch has; `null` without a valid token. */
  caller(): Promise<Caller | null>
}
