import { useEffect, useState } from 'react'
import { serverNow } from '../../../shared/api/server-time.ts'
import { t } from '../../i18n/index.ts'
import type { Order } from './order.ts'
import { maskPhone, minuteClock } from './words.ts'

const target = 60

/** The call and its minute: a bar that fills and stands still, without flashing. */
export function CallBar({ order }: { order: Order }) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, (now - order.startedAt) / 1000)
  const old = seconds > 3600
  return (
    <div className="call">
      <span className="on">{order.caller ? t('op.talking') : t('op.counter')}</span>
      {!old && <b className="t">{minuteClock(seconds)}</b>}
      {order.caller && <span className="nb">{maskPhone(order.caller)}</span>}
      <span className="tm">
        <span className="c-meta">{t('op.target')}</span>
        <i aria-hidden="true">
          <u style={{ width: `${Math.min(1, seconds / target) * 100}%` }} />
        </i>
      </span>
    </div>
  )
}
