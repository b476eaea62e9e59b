/** The riyal sign as our own drawing: U+20C1 is missing from most fonts on people's phones. Sized by the text around it. */
export function RiyalSign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="h-[0.82em] w-auto shrink-0 self-center">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        d="M9.3 1.2v16l-2.3 3.1L1.4 21.6M14.9 3v12.7l7.700-1.700M1.4 13.300l21.200-4.700M1.4 17.500l7.900-1.700M14.500 22l8.100-1.800"
      />
    </svg>
  )
}
