// The last line of a CI run: what the reports of the run add up to.
import { countResults } from './reports.mjs'

const { passed, failed } = countResults()
console.log(`${passed} passed, ${failed} failed`)
