import autocannon from 'autocannon'

export interface LoadRequest {
  method?: 'GET' | 'POST'
  path: string
  /** What answers it; 200 unless said. */
  status?: number
  headers?: Record<string, string>
  /** Called for each request: its body, and headers beside the fixed ones. */
  vary?: () => { body: string; headers?: Record<string, string> }
}

export interface LoadResult {
  perSecond: number
  p99Millis: number
}

/** For so long, or so many requests. */
type Extent = { seconds: number } | { amount: number }

/**
 * Drives one address with so many connections at once.
 * @throws Error when a request has no answer or another one than it is to have: who refuses is quick
 */
export async function load(
  url: string,
  request: LoadRequest,
  options: { connections: number } & Extent,
): Promise<LoadResult> {
  const result = await autocannon({
    url,
    connections: options.connections,
    ...('seconds' in options ? { duration: options.seconds } : { amount: options.amount }),
    requests: [
      {
        method: request.method ?? 'GET',
        path: request.path,
        headers: request.headers ?? {},
        ...(request.vary && {
          setupRequest: (sent) => {
            const varied = request.vary?.()
            return { ...sent, body: varied?.body ?? '', headers: { ...request.headers, ...varied?.headers } }
          },
        }),
      },
    ],
  })
  const expected = String(request.status ?? 200)
  const others = Object.entries(result.statusCodeStats ?? {}).filter(([status]) => status !== expected)
  if (result.errors > 0 || others.length > 0) {
    const answers = others.map(([status, { count }]) => `${count} × ${status}`)
    throw new Error(`${request.path}: ${[...answers, `${result.errors} × nothing`].join(', ')}`)
  }
  return { perSecond: result.requests.average, p99Millis: result.latency.p99 }
}
