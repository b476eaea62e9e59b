export * from './bookings-export.queries.ts'
export * from './menu-export.queries.ts'
export * from './people-export.queries.ts'
export * from './weeks-export.queries.ts'
