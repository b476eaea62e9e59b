import { ProviderError, type ProviderFailure } from '../provider-error.ts'

/** Why a vendor did not take a message for certain, by what may be done about it. */
export type MessageOutcome =
  /** No phone can get messages at this number: unassigned, a landline. */
  | 'bad-number'
  /** Its owner does not want messages from us, or a carrier keeps them from her. */
  | 'blocked'
  /** This channel does not lead to the number, such as WhatsApp where she has none. */
  | 'unreachable'
  /** Our key, sender, template or text is wrong. Nothing was sent; somebody has to look. */
  | 'misconfigured'
  /** It could not be reached or is too busy. Nothing was sent. */
  | 'try-again'
  /** No answer, or none that says anything, after the request had left: it may have been sent. */
  | 'unknown'

const FAILURES: Record<MessageOutcome, ProviderFailure> = {
  'bad-number': 'declined',
  blocked: 'declined',
  unreachable: 'declined',
  misconfigured: 'misconfigured',
  'try-again': 'unavailable',
  unknown: 'unavailable',
}

/** Is a text, as it was stored, one of our words for an outcome? */
export function isMessageOutcome(text: string | null): text is MessageOutcome {
  return text !== null && Object.hasOwn(FAILURES, text)
}

export interface MessageErrorFacts {
  /** The vendor's own number for what went wrong. */
  vendorCode?: string
  /** Vendors that had refused the message before this one was asked, oldest first. */
  earlier?: readonly MessageError[]
}

/** A message that was not taken. Holds neither its text nor its number, nor any sentence of a vendor's. */
export class MessageError extends ProviderError {
  readonly outcome: MessageOutcome
  readonly vendorCode: string | null
  readonly earlier: readonly MessageError[]

  constructor(
    provider: string,
    outcome: MessageOutcome,
    message: string,
    facts: MessageErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(provider, FAILURES[outcome], message, options)
    this.name = 'MessageError'
    this.outcome = outcome
    this.vendorCode = facts.vendorCode ?? null
    this.earlier = facts.earlier ?? []
  }

  /** Nothing was sent, nobody's will stands against it, and a vendor may take it later. */
  get isWorthRepeating(): boolean {
    const all = [...this.earlier, this]
    const isClosed = ['bad-number', 'blocked', 'unknown'].includes(this.outcome)
    return !isClosed && all.some(({ outcome }) => outcome === 'try-again')
  }

  /** What staff are told: each vendor that was asked, and how it went, such as `twilio: bad-number (21211)`. */
  get summary(): string {
    const codeText = this.vendorCode === null ? '' : ` (${this.vendorCode})`
    const own = `${this.provider}: ${this.outcome}${codeText}`
    return [...this.earlier.map(({ summary }) => summary), own].join('; ')
  }
}
