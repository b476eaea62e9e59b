import type { ReviewReply, SalonReviewInput } from '@salon/contract'
import { findReply, updateReply } from '@salon/db'
import type { Deps } from '../../deps.ts'
import type { SettingsSection } from '../set-up/edit-settings.ts'

/** What a salon answers under a review, for everybody to read; the log names the review, and no word of the answer. */
export function reviewReplySection({
  clock,
}: Pick<Deps, 'clock'>): SettingsSection<ReviewReply, SalonReviewInput> {
  const keyOf = ({ salonId, id }: SalonReviewInput) => ({ salonId, reviewId: id })
  return {
    action: 'review_reply_changed',
    target: ({ id }) => id,
    personal: ['text'],
    async find(db, key) {
      const text = await findReply(db, keyOf(key))
      return text === undefined ? undefined : { text }
    },
    update: (trx, key, { text }) => updateReply(trx, keyOf(key), { text, at: clock.now() }),
  }
}
