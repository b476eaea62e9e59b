export { bookedLines } from '../../lib/booked-lines.ts'
