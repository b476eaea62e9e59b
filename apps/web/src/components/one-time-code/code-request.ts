import type { Channel } from '@salon/domain'

/** Sends another code by the way that is chosen. */
export interface CodeRequest {
  isBusy: boolean
  error: unknown
  send: (channel: Channel) => void
}
