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

/** The reports and steps of the last run. */
export function readResults() {
  const reports = reportFolders().flatMap((folder) => [
    ...readJson(path.join(folder, 'vitest.json')).map(countVitest),
    ...readJson(path.join(folder, 'playwright.json')).map(countPlaywright),
  ])
  return { reports, steps: readJson(path.join(root, REPORT_FOLDER, 'steps.json')).flat() }
}

/**
 * How many tests passed and failed. A step that failed without a failing test (types, lint, build) counts as one
 * failure, and so does a run that ended before its first step: a red run never reads "0 failed".
 */
export function countResults({ reports, steps }) {
  if (steps.length === 0) return { passed: 0, failed: 1 }
  const sum = (key) => reports.reduce((total, report) => total + report[key], 0)
  const failed = sum('failed')
  return { passed: sum('passed'), failed: failed || steps.filter((step) => !step.passed).length }
}

/** A test file that could not even be loaded is a failure too. */
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
  return fs.existsSync(file) ? [JSON.parse(fs.readFileSync(file, 'utf8'))] : []
}
