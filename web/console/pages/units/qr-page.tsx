import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { QRCode } from 'antd'
import { Loading } from '../../../shared/parts/index.ts'
import { unitQuery, useMe } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import './units.css'

const route = getRouteApi('/inside/units/$id/qr')

/** A sheet to hang in the office (SPEC Q1): its QR code opens the page with this office filled in. */
export function QrPage() {
  const { id } = route.useParams()
  const me = useMe()
  const unit = useQuery(unitQuery(id)).data
  if (!unit || !me) return <Loading bars={[40, 60]} />
  const address = `${location.origin}/p/${me.city.code}/office?unit=${encodeURIComponent(id)}`
  return (
    <div className="page units">
      <div className="qr-sheet">
        <h1 className="c-h1">{tx(unit.unit.name)}</h1>
        <p className="say">{t('qr.say')}</p>
        <div aria-hidden="true">
          <QRCode type="svg" value={address} size={320} bordered={false} errorLevel="M" />
        </div>
        <p className="c-meta">{address}</p>
        <p className="c-meta">{t('qr.sealed')}</p>
      </div>
      <p className="no-print">
        <button type="button" className="btn" onClick={() => print()}>
          {t('qr.print')}
        </button>
      </p>
    </div>
  )
}
