import { useState } from 'react'
import { moment } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, Icon, Loop, ReceiptCode, useMinute } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go, Link } from '../../app/router.tsx'
import { keepAccess } from '../follow/access-store.ts'
import { drawReceipt } from './draw-receipt.ts'
import { readReceipt } from './receipt-store.ts'

/** At once: number, code, what comes next (CHECKLIST K7); to be kept as a picture or on paper. */
export default function ReceiptPage() {
  const t = useTexts('submit')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  const { city, path } = usePortal()
  const [saved, setSaved] = useState<'yes' | 'no' | null>(null)
  useTitle(t('receipt.title'))
  const receipt = readReceipt()
  if (!receipt) {
    return (
      <div className="ask">
        <h1 className="p-h2" tabIndex={-1}>
          {t('receipt.none')}
        </h1>
        <Empty title={t('receipt.none.why')}>
          <p className="more">
            <Link to="follow">{t('receipt.none.do')}</Link>
          </p>
        </Empty>
      </div>
    )
  }
  const lines = [
    `${t('receipt.number')} ${receipt.number}`,
    `${t('receipt.at')} ${moment(receipt.receivedAt, lang, now)}`,
    text(receipt.promise),
  ]
  const save = async () => {
    const done = await drawReceipt({
      city: text(city.portalName),
      label: t('receipt.code'),
      code: receipt.queryCode,
      lines,
      note: t('receipt.picture.note'),
      file: `${receipt.number}.png`,
    })
    setSaved(done ? 'yes' : 'no')
  }
  return (
    <>
      <div className="got">
        <Loop step={1} under={2} size={56} />
        <h1 className="p-h2" tabIndex={-1}>
          {t('receipt.title')}
        </h1>
      </div>
      <div className="receipt">
        <p className="p-meta">{t('receipt.code')}</p>
        <ReceiptCode code={receipt.queryCode} />
        <p className="p-meta">
          {t(receipt.toThem ? 'receipt.keep.them' : receipt.byPhone ? 'receipt.keep.phone' : 'receipt.keep.only')}
        </p>
        <dl>
          <dt>{t('receipt.number')}</dt>
          <dd className="code">{receipt.number}</dd>
          <dt>{t('receipt.at')}</dt>
          <dd>{moment(receipt.receivedAt, lang, now)}</dd>
        </dl>
        <div className="two no-print">
          <button type="button" className="p-btn p-btn-2" onClick={() => void save()}>
            <Icon name="save" />
            {t('receipt.save')}
          </button>
          <button type="button" className="p-btn p-btn-2" onClick={() => print()}>
            <Icon name="print" />
            {t('receipt.print')}
          </button>
        </div>
        <p className="p-meta" role="status">
          {saved === 'yes' && t('receipt.saved')}
          {saved === 'no' && t('receipt.notSaved')}
        </p>
      </div>
      <section className="gap" style={{ marginTop: 28 }}>
        <h2 className="p-h3">{t('receipt.next')}</h2>
        <p>{text(receipt.promise)}</p>
      </section>
      <details className="proof">
        <summary>{t('proof.title')}</summary>
        <p className="p-meta">{t('proof.what')}</p>
        <p className="p-meta">
          {t('proof.entry')} <span className="hash">{receipt.entryId}</span>
        </p>
      </details>
      <button
        type="button"
        className="p-btn"
        style={{ marginTop: 24 }}
        onClick={() => {
          keepAccess({ code: receipt.queryCode })
          go(path('follow/matter'))
        }}
      >
        {t('receipt.follow')}
      </button>
    </>
  )
}
