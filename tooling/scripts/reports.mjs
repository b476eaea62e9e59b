import fs from 'node:fs'
import path from 'node:path'
import { root } from './processes.mjs'

/** Where each package's test run leaves its report in JSON; the root's holds the list of steps. */
export const REPORT_FOLDER = '.reports'

function reportFolders() {
  const packages = ['apps', 'packages', 'tooling'].flatMap((group) =>
    fs.readdirSync(path.join(root, group)).map((name) => path.join(root, group, name, REPORT_FOLDER)),
  )
  return [path.join(root, REPORT_FOLDER), ...packages]
}

/** Nothing of an earlier run may be counted again. */
export function clearReports() {
  for (const folder of reportFolders()) fs.rmSync(folder, { recursive: true, force: true })
}

/** Keeps which steps were run, and how they ended. */
export function writeSteps(steps) {
  const folder = path.join(root, REPORT_FOLDER)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'steps.json'), JSON.stringify(steps))
}

/**
 * How many tests of the last run passed and failed. A test file that could not even be loaded, and a step that
 * failed without a failing test (types, lint, build), counts as one failure: a red run never reads "0 failed".
 */
export function countResults() {
  const count = { passed: 0, failed: 0 }
  for (const folder of reportFolders()) {
    add(count, readJson(path.join(folder, 'vitest.json')), countVitest)
    add(count, readJson(path.join(folder, 'playwright.json')), countPlaywright)
  }
  const steps = readJson(path.join(root, REPORT_FOLDER, 'steps.json')) ?? []
  if (count.failed === 0) count.failed = steps.filter((step) => !step.passed).length
  return count
}

function add(count, report, countIn) {
  if (!report) return
  const { passed, failed } = countIn(report)
  count.passed += passed
  count.failed += failed
}

export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}
