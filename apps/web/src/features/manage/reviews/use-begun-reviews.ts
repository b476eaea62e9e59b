import type { SalonReviewView } from '@salon/contract'
import { useState } from 'react'

/** Reviews about which something is being written, and so must not leave the list under the writer's hands. */
export function useBegunReviews() {
  const [begun, setBegun] = useState<ReadonlyMap<string, SalonReviewView>>(new Map())
  return {
    /** What is listed with what is so no longer, the newest first. */
    keptIn(listed: readonly SalonReviewView[]): SalonReviewView[] {
      const shown = new Map([...begun.values(), ...listed].map((review) => [review.id, review]))
      return [...shown.values()].toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    },
    /** @param form what is written in, of which a review may have several */
    note(form: string, review: SalonReviewView | null): void {
      setBegun((before) => {
        const others = [...before].filter(([each]) => each !== form)
        return new Map(review ? [...others, [form, review]] : others)
      })
    },
  }
}
