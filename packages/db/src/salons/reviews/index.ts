export * from './salon-review.queries.ts'
export * from './review-report.queries.ts'
