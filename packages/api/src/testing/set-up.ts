import { afterEach } from 'vitest'
import { refuseOpenDifferences } from './payment-books.ts'

// After each test the money has to add up, wherever there is any.
afterEach(refuseOpenDifferences)
