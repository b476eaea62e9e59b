/** How a provider failed, in our words. Vendor text stays in `message`, for logs and staff, never for customers. */
export type ProviderFailure =
  /** It could not be reached, timed out or is overloaded; the effect may be unknown. */
  | 'unavailable'
  /** It refused this request for good. */
  | 'declined'
  /** Our account, sender or key is wrong; somebody has to look. */
  | 'misconfigured'

export class ProviderError extends Error {
  readonly provider: string
  readonly failure: ProviderFailure

  constructor(provider: string, failure: ProviderFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ProviderError'
    this.provider = provider
    this.failure = failure
  }
}
