import { useEffect, useState } from 'react'
import { serverNow } from '../../../shared/api/server-time.ts'
import { t } from '../../i18n/index.ts'
import type { Order } from './order.ts'
import { maskPhone, minuteClock } from './words.ts'

const target = 60
/** Seconds after which a draft that was opened again is no longer taken for a call that goes on. */
const CALL_MAY_LAST = 600

/**
 * The call and its minute: a bar that fills and stands still, without flashing. A draft taken up again long after (`resumed`)
 * is no call: nobody is on the line.
 */
export function CallBar({ order, resumed }: { order: Order; resumed: boolean }) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, (now - order.startedAt) / 1000)
  const old = seconds > 3600 || (resumed && seconds > CALL_MAY_LAST)
  return (
    <div className="call">
      <span className="on">{old ? t('op.unfinished') : order.caller ? t('op.talking') : t('op.counter')}</span>
      {!old && <b className="t">{minuteClock(seconds)}</b>}
      {order.caller && <span className="nb">{maskPhone(order.caller)}</span>}
      {!old && (
        <span className="tm">
          <span className="c-meta">{t('op.target')}</span>
          <i aria-hidden="true">
            <u style={{ width: `${Math.min(1, seconds / target) * 100}%` }} />
          </i>
        </span>
      )}
    </div>
  )
}
