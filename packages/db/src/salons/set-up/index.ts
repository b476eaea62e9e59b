export * from './booking-rules.queries.ts'
export * from './lock-salon.queries.ts'
export * from './payment-policy.queries.ts'
export * from './salon-texts.queries.ts'
