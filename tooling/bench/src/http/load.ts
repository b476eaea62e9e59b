import autocannon from 'autocannon'

export interface LoadRequest {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  /** Called for each request: its body, and headers beside the fixed ones. */
  vary?: () => { body: string; headers?: Record<string, string> }
}

export interface LoadResult {
  perSecond: number
  p99Millis: number
  failures: number
}

/** Drives one address with so many connections for so many seconds. */
export async function load(
  url: string,
  request: LoadRequest,
  options: { connections: number; seconds: number },
): Promise<LoadResult> {
  const result = await autocannon({
    url,
    connections: options.connections,
    duration: options.seconds,
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
  return {
    perSecond: result.requests.average,
    p99Millis: result.latency.p99,
    failures: result.non2xx + result.errors,
  }
}
