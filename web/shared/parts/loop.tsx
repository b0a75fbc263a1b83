import { usePartTexts } from '../i18n/parts.ts'

const arcs = (from: number, n: number): string => {
  if (n <= 0) return '0 100'
  const dash = ['0', String(3 + from * 20)]
  for (let i = 0; i < n; i++) dash.push('14', '6')
  dash.pop()
  dash.push(String(100 - (3 + from * 20) - (n * 20 - 6)))
  return dash.join(' ')
}

/**
 * Five arcs of one way: `step` of them are done (0 to 5), arc `under` (1 to 5, 0 for none) is under way. With all five
 * done the gaps close. Give `name` (the state in words) where no word stands beside it; else it is hidden from readers.
 */
export function Loop({
  step,
  under = 0,
  size = 20,
  name,
}: {
  step: number
  under?: number
  size?: number
  name?: string
}) {
  const t = usePartTexts()
  const label = step >= 5 ? t('loop.closed') : t('loop.step', { name: name ?? '', n: under || step })
  return (
    <svg
      className="loop"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role={name ? 'img' : undefined}
      aria-label={name ? label : undefined}
      aria-hidden={!name}
    >
      {step >= 5 ? (
        <circle className="fg" cx="12" cy="12" r="9.6" />
      ) : (
        <g transform="rotate(-90 12 12)">
          <circle className="bg" cx="12" cy="12" r="9.6" pathLength="100" strokeDasharray={arcs(0, 5)} />
          {step > 0 && (
            <circle className="fg" cx="12" cy="12" r="9.6" pathLength="100" strokeDasharray={arcs(0, step)} />
          )}
          {under > 0 && (
            <circle className="now" cx="12" cy="12" r="9.6" pathLength="100" strokeDasharray={arcs(under - 1, 1)} />
          )}
        </g>
      )}
    </svg>
  )
}

/** The logo: a ring that closes on a person. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg className="loop" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path className="fg" strokeWidth="3" d="M16.45 5.64a8.4 8.4 0 1 1-8.9 0" />
      <circle className="dot" cx="12" cy="4.2" r="2.7" />
    </svg>
  )
}
