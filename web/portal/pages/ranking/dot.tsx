/** The mark of a score: triangle up, ring down, disc if nothing changed. Shape first, colour after. */
export function Dot({ kind, className }: { kind: 'up' | 'down' | 'same' | 'prev'; className: string }) {
  if (kind === 'prev') {
    return (
      <svg className={className} viewBox="0 0 10 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4" />
      </svg>
    )
  }
  const d = {
    up: 'M7 1 13.5 12.5H.5z',
    down: 'M1.5 2h11L7 12z',
    same: 'M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z',
  }[kind]
  return (
    <svg className={`${className} ${kind}`} viewBox="0 0 14 14" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
