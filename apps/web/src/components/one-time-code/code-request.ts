import type { OtpChallengeView } from '@salon/contract'
import type { Channel } from '@salon/domain'

/** A code on its way, and the way that was asked for: another one may have had to do. */
export interface SentCode extends OtpChallengeView {
  askedChannel: Channel
}

/** Sends another code by the way that is chosen. */
export interface CodeRequest {
  isBusy: boolean
  error: unknown
  send: (channel: Channel) => void
}
