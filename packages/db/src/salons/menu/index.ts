export * from './categories.queries.ts'
export * from './choices.queries.ts'
export * from './menu.queries.ts'
export * from './services.queries.ts'
