export { type DemoOptions, loadDemo } from './load-demo.ts'
export { DEMO_LOGINS, type DemoLogin } from './logins.ts'
