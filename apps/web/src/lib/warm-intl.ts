/** The file is small and comes before the code; one that hangs must not keep the app away. */
const LONGEST_MS = 1_000

/**
 * Lets a worker be the first who formats a date and a number. Browsers read their tables then, which takes them many
 * times as long as everything after it and serves all threads of the page: it need not be the one that answers presses.
 * Resolves when that is done, or could not be.
 */
export function warmIntl(language: string): Promise<void> {
  return new Promise((resolve) => {
    const worker = beginWorker(language)
    if (!worker) return resolve()
    const end = () => {
      clearTimeout(timer)
      worker.terminate()
      resolve()
    }
    const timer = setTimeout(end, LONGEST_MS)
    worker.addEventListener('message', end)
    worker.addEventListener('error', end)
  })
}

/** `null` where workers are forbidden. */
function beginWorker(name: string): Worker | null {
  try {
    return new Worker(new URL('./warm-intl.worker.ts', import.meta.url), { type: 'module', name })
  } catch {
    return null
  }
}
