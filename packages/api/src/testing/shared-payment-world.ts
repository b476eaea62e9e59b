import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createPaymentWorld, NOON, type PaymentWorld } from './payment-world.ts'

interface Sharing {
  /** What becomes of the money when the file is done; `drop`: nothing, where tests leave it as no salon may. */
  atTheEnd?: 'closeBooks' | 'drop'
}

/**
 * One payment world for all tests of a file. Before each of them it is noon, the gateway is well and nothing happens during its calls;
 * after the last one the money is looked at once more, after all that time does to it.
 * @param take is given the world before the first test
 */
export function sharePaymentWorld(
  take: (world: PaymentWorld) => void,
  { atTheEnd = 'closeBooks' }: Sharing = {},
): void {
  let world: PaymentWorld
  beforeAll(async () => {
    world = await createPaymentWorld()
    take(world)
  })
  beforeEach(() => {
    world.deps.clock.set(NOON)
    world.gateway.setDown(false)
    world.gateway.during = null
  })
  afterAll(() => world[atTheEnd]())
}
