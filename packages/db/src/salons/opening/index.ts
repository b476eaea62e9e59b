export * from './draft.queries.ts'
export * from './platform.queries.ts'
export * from './status.queries.ts'
export * from './usual-services.queries.ts'
