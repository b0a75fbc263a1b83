/** The used share of a limit, 0 to 1, as a filled sector. It only repeats the words beside it. */
export function Pie({ share, paused = false }: { share: number; paused?: boolean }) {
  if (paused) {
    return (
      <svg className="pie" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.5 3h2.4v10H4.5zM9.1 3h2.4v10H9.1z" />
      </svg>
    )
  }
  const s = Math.min(1, Math.max(0, share))
  const angle = s * 2 * Math.PI
  const x = 8 + 5 * Math.sin(angle)
  const y = 8 - 5 * Math.cos(angle)
  return (
    <svg className="pie" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      {s >= 0.999 ? (
        <path d="M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z" />
      ) : (
        s > 0.01 && <path d={`M8 8V3A5 5 0 ${s > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`} />
      )}
    </svg>
  )
}
