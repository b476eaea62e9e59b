import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'

/** Vitest's global set-up: one PostgreSQL for the whole run, handed to the tests by `inject`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...cluster } = await startTestCluster()
  project.provide('testCluster', cluster)
  return stop
}
