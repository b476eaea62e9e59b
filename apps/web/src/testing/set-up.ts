import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { commonMessages } from '../i18n/common.ts'
import { setLocale } from '../i18n/locale.ts'
import { toasts } from '../lib/toast.ts'

// Only how long a failing test takes: on a busy machine the code of a lazy part may need more than the usual second.
configure({ asyncUtilTimeout: 15_000 })

// as src/start.tsx does
await Promise.all([commonMessages.load('ar'), commonMessages.load('en')])
beforeEach(() => setLocale('en'))

// Files share their worker's modules and browser, so each test leaves both as it found them.
afterEach(() => {
  cleanup()
  toasts.set([])
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})
