import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sharedQuery, whistlesQuery } from '../../api/coordination.ts'
import { useMe } from '../../api/queries.ts'
import type { CaseDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { BlowForm } from './blow-form.tsx'

/** On the page of a case: the whistles blown for it, how each called unit stands, and blowing where the unit leads. */
export function CaseWhistles({ kase }: { kase: CaseDetail }) {
  const me = useMe()
  const [blowing, setBlowing] = useState(false)
  const board = useQuery({ ...whistlesQuery({ case: kase.id }), retry: false }).data
  const place = kase.place?.id
  const shared = useQuery({ ...sharedQuery(place), enabled: blowing }).data
  const leads =
    kase.unit !== null &&
    (kase.state === 'signed' || kase.state === 'dispatched') &&
    me?.posts.some(
      post =>
        (post.unit.id === kase.unit?.id || post.unit.id.startsWith(`${kase.unit?.id}-`)) &&
        post.roles.some(role => role === 'handler' || role === 'unit_head'),
    )
  if (!board || (board.rows.length === 0 && !leads)) return null
  return (
    <section className="wh-case" aria-label={t('wh.title')}>
      <h3 className="c-h3 row">
        {t('wh.title')}
        {leads && !blowing && (
          <button type="button" className="btn btn-s" onClick={() => setBlowing(true)}>
            {t('wh.blow')}
          </button>
        )}
      </h3>
      {board.rows.map(row => (
        <p key={row.id}>
          <Link to="/whistles" search={row.state === 'blown' ? {} : { list: 'ended' }}>
            {row.title}
          </Link>{' '}
          <span className="c-meta">
            {row.calls.map(call => `${tx(call.unit.name)} ${tx(call.stateName)}`).join(t('list.comma'))}
          </span>
        </p>
      ))}
      {blowing && kase.unit && shared && (
        <BlowForm
          kinds={board.kinds}
          from={[{ unit: kase.unit, shared }]}
          caseId={kase.id}
          title={kase.title}
          onDone={() => setBlowing(false)}
          onLeave={() => setBlowing(false)}
        />
      )}
    </section>
  )
}
