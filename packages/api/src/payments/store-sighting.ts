import { updatePayment, type PaymentRow, type Trx } from '@salon/db'
import type { PaymentState, Settlement } from '@salon/domain'
import { nextCheckAt } from './follow-up-times.ts'
import type { Sighting } from './gateway-sighting.ts'

/** A settlement whose time question is answered. */
export type FinalSettlement = Exclude<Settlement, { kind: 'reclaim' }>

/** Writes what is known of a locked payment now: state and totals, what staff see of the card, and the decision. */
export async function storeSighting(
  trx: Trx,
  known: PaymentRow,
  state: PaymentState,
  settlement: FinalSettlement,
  { payment, isRefused = false }: Sighting,
  now: Date,
): Promise<void> {
  const isReturned = settlement.kind === 'return'
  const isKept = settlement.kind === 'keep' || settlement.kind === 'confirm'
  const isGivenUp = known.status === 'creating' && state.status === 'failed' && !payment && !isRefused
  // given up here, it can still be paid there
  const isOpenThere = state.status === 'failed' && payment?.status === 'initiated'
  const hasMoved =
    state.status !== known.status ||
    state.authorizedHalalas !== known.authorizedHalalas ||
    state.capturedHalalas !== known.capturedHalalas ||
    state.refundedHalalas !== known.refundedHalalas
  await updatePayment(trx, {
    id: known.id,
    ...state,
    feeHalalas: payment?.feeHalalas ?? known.feeHalalas,
    cardCompany: payment?.source.company?.slice(0, 40) ?? known.cardCompany,
    cardLastFour: lastFourOf(payment?.source.lastFour) ?? known.cardLastFour,
    responseCode: payment?.source.responseCode?.slice(0, 10) ?? known.responseCode,
    redirectUrl: redirectUrlOf(state, payment?.source.transactionUrl ?? known.redirectUrl),
    outcome: isReturned ? 'returned' : isKept ? 'kept' : known.outcome,
    returnReason: isReturned ? settlement.reason : known.returnReason,
    giveUpReason: isGivenUp ? 'never_arrived' : known.giveUpReason,
    nextCheckAt: nextCheckAt(
      { status: isOpenThere ? 'initiated' : state.status, createdAt: known.createdAt },
      now,
    ),
    event: isReturned ? 'returned' : isKept ? 'kept' : hasMoved ? 'changed' : null,
    now,
  })
}

function lastFourOf(text: string | null | undefined): string | null {
  return text && /^\d{4}$/.test(text) ? text : null
}

/** Only while the payer has something to do there. */
function redirectUrlOf(state: PaymentState, url: string | null): string | null {
  return state.status === 'initiated' && url !== null && url.length <= 2000 ? url : null
}
