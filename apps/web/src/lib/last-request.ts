let lastRequestId: string | null = null

/** As `fetch`, and remembers by which number the server's log knows the request. */
export async function fetchWithTrace(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  lastRequestId = response.headers.get('x-request-id')
  return response
}

/** The number of the last answer of the API, for somebody who reports that a page broke; `null` before the first. */
export function readLastRequestId(): string | null {
  return lastRequestId
}
