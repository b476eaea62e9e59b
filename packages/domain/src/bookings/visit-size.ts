/** How many services a visit has at most. */
export const MOST_VISIT_LINES = 6

/** How many add-ons each of them has at most. */
export const MOST_ADD_ONS = 10
