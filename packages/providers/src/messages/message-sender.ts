import type { Channel, Locale, MessageKind, MessagePurpose, PhoneNumber } from '@salon/domain'

/** A way to a phone: who carries a message, and by which channel. */
export interface Way {
  provider: string
  channel: Channel
}

/** A short message for one person, in the forms that the channels want it in. */
export interface OutgoingMessage {
  to: PhoneNumber
  channel: Channel
  locale: Locale
  /** Which of our messages it is. WhatsApp sends the template that was approved for it. */
  kind: MessageKind
  /** A promotion comes from a sender of its own, or not at all. */
  purpose: MessagePurpose
  /** What fills the places of that template, in order. */
  parameters: readonly string[]
  /** The whole text, as an SMS says it. */
  body: string
  /** The one-time code inside the body, for the demo inbox. */
  code?: string
  /** Worth nothing after this time; a vendor that can, stops trying then. */
  validForSeconds?: number
  /** The way by which it was not delivered before; any other is tried instead. */
  avoid?: Way
}

/** Its channel is another than was asked for, when that one was closed. */
export interface SentMessage extends Way {
  /** The provider's own id, by which its delivery reports speak of the message. */
  providerMessageId: string
}

/** Takes a message for delivery. */
export interface MessageSender {
  /** All there are, in the order in which they are tried. */
  readonly ways: readonly Way[]
  /** @throws MessageError when no provider took the message for certain */
  send(message: OutgoingMessage): Promise<SentMessage>
}

/** One vendor; all pass the same contract tests. It is asked for its own channels only, and never sends a message twice. */
export interface VendorSender extends Omit<MessageSender, 'ways'> {
  readonly provider: string
  readonly channels: readonly Channel[]
}

/** A vendor that keeps connections open. */
export interface ClosableSender extends VendorSender {
  close(): Promise<void>
}
