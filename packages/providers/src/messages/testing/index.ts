export { startFakeTwilio } from './fake-twilio.ts'
export { startFakeUnifonic } from './fake-unifonic.ts'
