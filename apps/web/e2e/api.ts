import type { OtpChallengeView, SignedInView, UserView } from '@salon/contract'

/** The server as a plain HTTP client sees it, for what a journey needs done outside its browser. */
export class Api {
  token = ''
  readonly #baseUrl: string

  constructor(baseUrl: string, token = '') {
    this.#baseUrl = baseUrl
    this.token = token
  }

  async mutate<Answer>(procedure: string, input: unknown): Promise<Answer> {
    const response = await fetch(`${this.#baseUrl}/trpc/${procedure}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify(input),
    })
    const body: { result?: { data: Answer }; error?: unknown } = await response.json()
    if (!body.result) throw new Error(`${procedure}: ${JSON.stringify(body.error)}`)
    return body.result.data
  }

  async query<Answer>(procedure: string, input: unknown): Promise<Answer> {
    const search = new URLSearchParams({ input: JSON.stringify(input) })
    const response = await fetch(`${this.#baseUrl}/trpc/${procedure}?${search}`, {
      headers: { ...(this.token && { authorization: `Bearer ${this.token}` }) },
    })
    const body: { result?: { data: Answer }; error?: unknown } = await response.json()
    if (!body.result) throw new Error(`${procedure}: ${JSON.stringify(body.error)}`)
    return body.result.data
  }

  /** The last code that was "sent" to a number. */
  async lastCode(phone: string): Promise<string> {
    return (await this.#messagesTo(phone)).find((message) => message.code)?.code ?? ''
  }

  /** The path of the link in the last message to a number about a visit of its owner. */
  async lastVisitLink(phone: string): Promise<string> {
    const links = (await this.#messagesTo(phone)).flatMap(({ body }) => /\/b#[\w-]+$/.exec(body) ?? [])
    return links[0] ?? ''
  }

  /** Newest first. */
  async #messagesTo(phone: string): Promise<{ body: string; code?: string }[]> {
    const response = await fetch(`${this.#baseUrl}/dev/messages?to=${encodeURIComponent(phone)}`)
    return response.json()
  }

  async signIn(phone: string): Promise<UserView> {
    const { challengeId } = await this.mutate<OtpChallengeView>('accounts.requestOtp', { phone })
    const code = await this.lastCode(phone)
    const { accessToken, user } = await this.mutate<SignedInView>('accounts.verifyOtp', { challengeId, code })
    this.token = accessToken
    return user
  }
}
