import type pg from 'pg'

/** How long a connection is left alone before it is asked something, and how long it may take to answer. */
export interface Patience {
  askMilliseconds: number
  answerMilliseconds: number
}

/**
 * Ends a connection that answers a question no more. One that only listens says nothing by itself, so that its loss (a network that
 * drops what it carries, a host that is gone) would not be noticed.
 */
export function endWhenSilent(
  client: pg.Client,
  question: string,
  { askMilliseconds, answerMilliseconds }: Patience,
): void {
  const query = { text: question, query_timeout: answerMilliseconds }
  const timer = setTimeout(() => {
    client.query(query).then(
      () => timer.refresh(),
      () => client.end(),
    )
  }, askMilliseconds)
  timer.unref()
  client.once('end', () => clearTimeout(timer))
}
