export * from './provider-error.ts'
export * from './messages/message-sender.ts'
export * from './messages/console-sender.ts'
