const MAX_LENGTH = 300

/** Keys, card tokens, and numbers long enough to be a card or a phone. */
const SECRETS = /\b[sp]k_\w+|\btoken_\w+|\+?\d(?:[ -]?\d){8,}/g

/** A vendor's sentence, fit for logs and for staff. */
export function withoutSecrets(text: string): string {
  // Cut twice: before, so that a huge text costs nothing; after, so that no secret is cut in two and missed.
  return text
    .slice(0, 10 * MAX_LENGTH)
    .replaceAll(SECRETS, '[hidden]')
    .slice(0, MAX_LENGTH)
}
