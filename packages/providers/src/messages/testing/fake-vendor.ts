import type { ServerResponse } from 'node:http'
import { answerJson, startLocalServer, type ReceivedRequest } from '../../testing/local-server.ts'

/** What a fake vendor can be told to do with a message. */
export type FakeOutcome =
  | 'accepts'
  /** Takes it and breaks the connection before it has answered. */
  | 'accepts-then-drops'
  /** Takes it and never answers. */
  | 'accepts-then-hangs'
  /** Never answers. */
  | 'hangs'
  /** Breaks the connection. */
  | 'drops'
  /** A page with 503, as something in between would send it. */
  | 'fails'
  | 'busy'
  | 'bad-number'
  | 'blocked'
  | 'not-on-whatsapp'
  | 'wrong-sender'

/** A message that the vendor took. */
export interface FakeMessage {
  id: string
  /** E.164, whatever the wire calls it. */
  to: string
  channel: 'sms' | 'whatsapp'
  /** An SMS's text, or what fills the places of a template. */
  texts: string[]
  /** The template's name or id; null for an SMS. */
  template: string | null
}

export interface FakeAnswer {
  status: number
  body: unknown
}

/** The side of a fake that speaks one vendor's language. */
export interface FakeSpeech {
  /** The message in a request, or the answer that refuses the request itself. */
  read(request: ReceivedRequest): Omit<FakeMessage, 'id'> | FakeAnswer
  newId(count: number): string
  accepted(message: FakeMessage): FakeAnswer
  refused(outcome: Exclude<FakeOutcome, `accepts${string}` | 'hangs' | 'drops' | 'fails'>): FakeAnswer
}

/** A vendor on a real port: takes messages, or does what it was told to do, with all numbers or with one. */
export async function startFakeVendor(speech: FakeSpeech) {
  const messages: FakeMessage[] = []
  const byNumber = new Map<string, FakeOutcome>()
  let general: FakeOutcome = 'accepts'
  let delayMilliseconds = 0
  let beforeAnswer = async (_message: FakeMessage): Promise<unknown> => undefined

  const take = (message: Omit<FakeMessage, 'id'>) => {
    const taken = { ...message, id: speech.newId(messages.length + 1) }
    messages.push(taken)
    return taken
  }

  const outcomeFor = ({ to, channel }: Omit<FakeMessage, 'id'>) => {
    const outcome = byNumber.get(to) ?? general
    return outcome === 'not-on-whatsapp' && channel === 'sms' ? 'accepts' : outcome
  }

  const handle = (request: ReceivedRequest, response: ServerResponse) => {
    const message = speech.read(request)
    if ('status' in message) return answerJson(response, message.status, message.body)
    const outcome = outcomeFor(message)
    if (outcome === 'accepts-then-drops' || outcome === 'accepts-then-hangs') take(message)
    if (outcome === 'hangs' || outcome === 'accepts-then-hangs') return undefined
    if (outcome === 'drops' || outcome === 'accepts-then-drops') return response.destroy()
    if (outcome === 'fails') {
      return response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Unavailable</h1>')
    }
    if (outcome !== 'accepts') return answer(response, speech.refused(outcome))
    const taken = take(message)
    void beforeAnswer(taken).then(() => answer(response, speech.accepted(taken)))
    return undefined
  }

  const answer = (response: ServerResponse, { status, body }: FakeAnswer) =>
    answerJson(response, status, body)

  const server = await startLocalServer((request, response) => {
    if (delayMilliseconds === 0) handle(request, response)
    else setTimeout(() => handle(request, response), delayMilliseconds)
  })
  return {
    server,
    /** What it took, oldest first. */
    messages,
    /** From here on; with a number, for that number alone. */
    behave(outcome: FakeOutcome, to?: string) {
      if (to === undefined) general = outcome
      else byNumber.set(to, outcome)
    },
    /** What it does with a message that it has taken, such as reporting it, before it answers. */
    beforeAnswering(act: (message: FakeMessage) => Promise<unknown>) {
      beforeAnswer = act
    },
    /** It takes so long for everything from here on. */
    slowDown(milliseconds: number) {
      delayMilliseconds = milliseconds
    },
  }
}

export type FakeVendor = Awaited<ReturnType<typeof startFakeVendor>>
