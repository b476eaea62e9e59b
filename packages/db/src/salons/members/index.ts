export * from './invitation.queries.ts'
export * from './member.queries.ts'
