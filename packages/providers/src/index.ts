export * from './provider-error.ts'
export * from './messages/message-sender.ts'
