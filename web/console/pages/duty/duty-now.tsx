import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { dutyTodayQuery } from '../../api/coordination.ts'
import { t, tx } from '../../i18n/index.ts'

/** Who is on duty today and whom to call, in all units (CHECKLIST K86); a unit without anybody says so. */
export function DutyNow() {
  const query = useQuery(dutyTodayQuery)
  const [q, setQ] = useState('')
  const rows = (query.data?.rows ?? [])
    .filter(row =>
      `${row.unit.id} ${row.unit.name.zh} ${row.unit.name.en}`.toLowerCase().includes(q.trim().toLowerCase()),
    )
    .toSorted((a, b) => Number(b.people.length > 0) - Number(a.people.length > 0))
  return (
    <section className="pane du-now" aria-label={t('duty.now')}>
      <h2 className="c-h2">{t('duty.now')}</h2>
      <div className="pad">
        <input
          className="fld"
          type="search"
          value={q}
          placeholder={t('form.unitSearch')}
          aria-label={t('form.unitSearch')}
          onChange={event => setQ(event.target.value)}
        />
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[70, 60, 80]} />}
      {query.data && rows.length === 0 && <Empty title={t('form.nothing')} />}
      <ul>
        {rows.map(row => (
          <li key={row.unit.id}>
            <b>{tx(row.unit.name)}</b>
            {row.people.length === 0 ? (
              <span className="c-meta">
                {row.liaison ? t('duty.liaison', { name: row.liaison }) : t('duty.nobody')}
              </span>
            ) : (
              row.people.map(one => (
                <span key={`${one.id} ${tx(one.turn)}`}>
                  <span className="c-meta">{tx(one.turn)}</span> {one.name}{' '}
                  {one.phone && <a href={`tel:${one.phone}`}>{one.phone}</a>}
                </span>
              ))
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
