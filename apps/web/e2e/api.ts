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
    const response = await fetch(`${this.#baseUrl}/dev/messages?to=${encodeURIComponent(phone)}`)
    const messages: { code?: string }[] = await response.json()
    return messages.find((message) => message.code)?.code ?? ''
  }

  async signIn(phone: string): Promise<UserView> {
    const { challengeId } = await this.mutate<OtpChallengeView>('accounts.requestOtp', { phone })
    const code = await this.lastCode(phone)
    const { accessToken, user } = await this.mutate<SignedInView>('accounts.verifyOtp', { challengeId, code })
    this.token = accessToken
    return user
  }
}
