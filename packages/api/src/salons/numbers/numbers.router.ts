import { readNumbersInput } from '@salon/contract'
import { router } from '../../trpc/trpc.ts'
import { managerProcedure } from '../set-up/settings-router.ts'
import { readNumbers } from './read-numbers.ts'

/** How a salon does, for its managers. */
export const numbersRouter = router({
  read: managerProcedure.input(readNumbersInput).query(({ ctx, input }) => readNumbers(ctx.deps, input)),
})
