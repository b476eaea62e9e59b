import { chmodSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findChromium } from './e2e/chromium.ts'

const port = Number(process.env['E2E_PORT'] || 3399)
const dataDir = (process.env['E2E_DATA_DIR'] ??= mkdtempSync(path.join(os.tmpdir(), 'salon-e2e-')))
// PostgreSQL never runs as root and has to pass through; otherwise it would keep its files elsewhere, and leave them.
chmodSync(dataDir, 0o755)
/** Searched for secrets when all is over. */
const serverLog = (process.env['E2E_SERVER_LOG'] = path.join(dataDir, 'server.log'))
const url = `http://localhost:${port}`
const sandboxPort = port + 1
const sandboxUrl = (process.env['E2E_SANDBOX_URL'] = `http://127.0.0.1:${sandboxPort}`)
/** Nobody is kept out by it: the gateway of these journeys moves no money. */
const MOYASAR_WEBHOOK_SECRET = 'of-these-journeys-alone'

/** With the demo’s data, on a busy machine. */
const START_MS = 180_000

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 800 } }

/** The real server on a real database with the demo data; each journey makes its own customers. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  globalSetup: './e2e/global-setup.ts',
  globalTeardown: './e2e/global-teardown.ts',
  fullyParallel: true,
  workers: 2,
  // only how long a failing journey takes: on a busy machine each step may need many times what it needs alone
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: url,
    launchOptions: { executablePath: await findChromium(), args: BROWSER_FLAGS },
    // recording takes half as long again as the journeys themselves
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    serviceWorkers: 'block',
  },
  projects: [
    // a phone has no Tab key
    {
      name: 'arabic-phone',
      metadata: { locale: 'ar' },
      use: phone,
      testIgnore: /(keyboard|manage|working-day|calendar-look)\.spec/,
    },
    // what comes too late, and how one page follows another, is the same in either language
    {
      name: 'english-desktop',
      metadata: { locale: 'en' },
      use: desktop,
      testIgnore: /(payment-late|routing|hit-bookings|manage|opening|working-day|at-the-chair|sheets)\.spec/,
    },
    // a salon's people have accounts of the demo, in which nobody else may sign in meanwhile
    {
      name: 'arabic-desktop',
      metadata: { locale: 'ar' },
      use: desktop,
      testMatch: /\/(booking|manage|working-day|calendar-look)\.spec/,
    },
    {
      name: 'english-phone',
      metadata: { locale: 'en' },
      use: phone,
      testMatch: /\/(booking|at-the-chair)\.spec/,
    },
  ],
  webServer: [
    {
      command: 'node ../moyasar-sandbox/src/main.ts',
      url: `${sandboxUrl}/_sandbox/clock`,
      timeout: START_MS,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      env: {
        SANDBOX_PORT: String(sandboxPort),
        SALON_DATA_DIR: dataDir,
        WEBHOOK_URL: `${url}/webhooks/moyasar`,
        MOYASAR_WEBHOOK_SECRET,
      },
    },
    {
      command: `node ../server/src/main.ts > "${serverLog}"`,
      url: `${url}/readyz`,
      timeout: START_MS,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      env: {
        PORT: String(port),
        SALON_DATA_DIR: dataDir,
        LOG_LEVEL: 'info',
        OTP_MAX_PER_PHONE_HOUR: '1000',
        OTP_MAX_PER_IP_HOUR: '1000',
        OTP_MAX_PER_PREFIX_HOUR: '1000',
        OPERATIONS_PER_MINUTE: '100000',
        MOYASAR_API_URL: `${sandboxUrl}/v1`,
        MOYASAR_SECRET_KEY: 'sk_test_sandbox_e2e',
        MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_e2e',
        MOYASAR_WEBHOOK_SECRET,
      },
    },
  ],
})
