/** A stream of server-sent events as tRPC's adapter writes them, under a test's control. */
export function newLiveStream() {
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  const send = (text: string) => stream?.enqueue(new TextEncoder().encode(text))
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stream = controller
      send('event: connected\ndata: {}\n\n')
    },
  })
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    tell: () => send('data: {"at":"2026-11-22T12:00:00.000Z"}\n\n'),
    /** Says no, as a procedure does, or that it was all. */
    refuse: (reason: string) => {
      const error = { code: -32_004, message: reason, data: { reason, details: {} } }
      send(`event: serialized-error\ndata: ${JSON.stringify(error)}\n\n`)
    },
    end: () => send('event: return\ndata:\n\n'),
  }
}
