import pino, { type Logger } from 'pino'

/** PostgreSQL's messages quote what was sent, such as a text that is no UUID. */
function withoutValues(text: string): string {
  return text.replace(/"[^"]*"/g, '"…"')
}

function isDatabaseError(error: Error): boolean {
  return 'severity' in error && 'code' in error
}

/** What may be told of an error: never `detail`, `where` or parameters, which repeat the data that was sent. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '', cause } = error
  const tell = isDatabaseError(error) ? withoutValues : String
  return {
    type: name,
    message: tell(message),
    stack: tell(stack),
    ...('code' in error && { code: error.code }),
    ...('constraint' in error && { constraint: error.constraint }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}

/** The path without query, and without the token that the address of a calendar is made of. */
function pathOf(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/^\/calendar\/.+/s, '/calendar/…')
}

/** JSON lines in UTC. Requests are told by method, path without query, status and time; nothing of what they carry. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: describeError,
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: pathOf(request.url),
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
