import { ErrorBox, Kbd, ReceiptCode } from '../../../shared/parts/index.ts'
import { t, tx } from '../../i18n/index.ts'
import type { Order } from './order.ts'
import type { Registered } from './use-register.ts'

/** What is read to the caller before hanging up: number, query code, what happens next. */
export function ReceiptPane({ done, order, onNext }: { done: Registered; order: Order; onNext: () => void }) {
  const { receipt } = done
  return (
    <section className="pane rcp" aria-label={t('op.receipt')}>
      <p className="c-meta" role="status">
        {receipt.joined
          ? t('op.registeredJoined', { number: receipt.joined })
          : done.answered
            ? t('op.registeredAnswered')
            : done.dispatched
              ? t('op.registeredSent')
              : t('op.registered')}
      </p>
      <h1 className="c-h1">{t('op.readAloud')}</h1>
      <p className="read">{t('op.readNumber', { number: receipt.number })}</p>
      <ReceiptCode code={receipt.queryCode} />
      {!done.answered && <p className="read">{tx(receipt.promise)}</p>}
      {order.caller !== '' && !order.anonymous && <p className="c-meta">{t('op.smsToo')}</p>}
      {done.problem && <ErrorBox problem={done.problem} kept={t('op.keptRegistered')} />}
      <button type="button" className="btn btn-1" onClick={onNext} ref={node => node?.focus()}>
        {t('op.next')} <Kbd>Enter</Kbd>
      </button>
    </section>
  )
}
