import { z } from 'zod'
import { MessageError } from './message-error.ts'
import { TWILIO } from './twilio-refusal.ts'
import { callVendor, jsonObjectIn, type VendorLine } from './vendor-call.ts'

export interface TwilioKeys {
  accountSid: string
  authToken: string
}

/** The SDK takes a tenth of a second and 30 MB to load: only where Twilio is used, and once. */
export function loadTwilioSdk() {
  return import('twilio')
}

const formSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))

/** Twilio's SDK, speaking over a line of ours: our time-out, no redirects, and an eye on what has left. */
export async function createTwilioClient(
  line: VendorLine,
  { accountSid, authToken }: TwilioKeys,
  apiUrl: string,
) {
  const { default: twilio } = await loadTwilioSdk()

  class LineClient extends twilio.RequestClient {
    override async request(opts: Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]) {
      const { pathname, search } = new URL(opts.uri)
      const credentials = Buffer.from(`${opts.username}:${opts.password}`).toString('base64')
      const answer = await callVendor(line, {
        method: 'POST',
        url: new URL(apiUrl + pathname + search),
        headers: { ...headersOf(opts.headers), authorization: `Basic ${credentials}` },
        body: new URLSearchParams(formSchema.parse(opts.data)).toString(),
      })
      const body = jsonObjectIn(answer)
      // the SDK takes what it is given for what Twilio said
      if (body === null && answer.status < 300) {
        throw new MessageError(TWILIO, 'unknown', `answered ${answer.status} with no JSON`)
      }
      return { statusCode: answer.status, body: body as never, headers: answer.headers }
    }
  }

  const timeout = line.timeoutMilliseconds
  return twilio(accountSid, authToken, { httpClient: new LineClient({ timeout }), timeout })
}

function headersOf(headers: object | undefined): Record<string, string> {
  const entries = Object.entries(headers ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]))
}
