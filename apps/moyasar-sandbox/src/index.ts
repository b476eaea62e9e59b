export { startSandbox, type RunningSandbox, type SandboxOptions } from './start.ts'
