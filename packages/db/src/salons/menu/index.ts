export * from './categories.queries.ts'
export * from './menu.queries.ts'
export * from './services.queries.ts'
