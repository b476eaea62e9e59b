import type { Channel, PhoneNumber } from '@salon/domain'

/** A short text for one person. */
export interface OutgoingMessage {
  to: PhoneNumber
  channel: Channel
  body: string
  /** The one-time code inside the body, for providers that need it apart (and for the demo inbox). */
  code?: string
}

export interface SentMessage {
  provider: string
  /** The provider's own id, by which its delivery reports speak of the message. */
  providerMessageId: string
}

/** Takes a message for delivery. One implementation a vendor; all pass the same contract tests. */
export interface MessageSender {
  /** @throws ProviderError when the provider did not take the message */
  send(message: OutgoingMessage): Promise<SentMessage>
}
