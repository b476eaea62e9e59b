import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { FullConfig } from '@playwright/test'
import { CARDS } from './cards.ts'

const SEARCH = path.resolve(import.meta.dirname, '../../server/src/testing/search-run.ts')

/** Fails the run when a number, a code, a card or a key of it stands in the server's log or in a table that has no business with it. */
export default async function tearDown(config: FullConfig): Promise<void> {
  const { E2E_DATA_DIR: dataDir, E2E_SERVER_LOG: log } = process.env
  if (!dataDir || !log) return
  const answer = await fetch(`${config.projects[0]?.use.baseURL}/dev/messages`)
  const sent: { body: string; code?: string }[] = await answer.json()
  const codes = sent.flatMap(({ code }) => code ?? [])
  const messages = sent.map(({ body }) => body)
  const planted = Object.fromEntries(Object.entries(CARDS).map(([name, card]) => [`the card ${name}`, card]))
  try {
    execFileSync(process.execPath, [SEARCH, dataDir, log], {
      input: JSON.stringify({ planted, codes, messages }),
      stdio: ['pipe', 'inherit', 'inherit'],
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
