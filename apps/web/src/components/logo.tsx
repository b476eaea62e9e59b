/** A rose in a drop: the product's mark. Decoration; the name stands beside it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path
        d="M16 29C9 29 4.5 24.5 4.5 18.6C4.5 11 10.7 6 16 2.5C21.3 6 27.5 11 27.5 18.6C27.5 24.5 23 29 16 29Z"
        className="fill-brand"
      />
      <path
        d="M16 26.5c-2.7-2.7-4.1-5.6-4.1-8.8 0-3.3 1.4-6.3 4.1-9.2 2.7 2.9 4.1 5.9 4.1 9.2 0 3.2-1.4 6.1-4.1 8.8Z"
        className="fill-page"
        opacity="0.9"
      />
      <path
        d="M16 26.5c-5 .2-8.3-2-9-6.3 4.3-.3 7.3 1.7 9 6.3ZM16 26.5c5 .2 8.3-2 9-6.3-4.3-.3-7.3 1.7-9 6.3Z"
        className="fill-page"
        opacity="0.55"
      />
    </svg>
  )
}
