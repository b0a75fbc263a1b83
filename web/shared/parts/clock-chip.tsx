import type { ClockView } from '../api/types.ts'
import { useText } from '../i18n/lang.ts'
import { liveClock } from './clock-live.ts'
import { Pie } from './pie.tsx'
import { useMinute } from './use-minute.ts'

/** A limit in words with its pie; plain, edged, solid or dashed by how pressing it is. */
export function ClockChip({ clock }: { clock: ClockView }) {
  const text = useText()
  const live = liveClock(clock, useMinute())
  return (
    <span className={`clock clock-${live.level}`}>
      <Pie share={live.share} paused={live.level === 'paused'} />
      {text(live.words)}
    </span>
  )
}
