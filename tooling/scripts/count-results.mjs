// The last line of a CI run: what the reports of the run add up to.
import { countResults, readResults } from './reports.mjs'

const { passed, failed } = countResults(readResults())
console.log(`${passed} passed, ${failed} failed`)
