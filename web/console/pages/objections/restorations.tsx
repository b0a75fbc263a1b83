import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RestorationDetail, restorationQuery, useRestorations } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { DeskList, RowLines } from '../../parts/desk-list.tsx'
import { Matter, Said } from '../../parts/matter.tsx'
import { civil, periodWords, useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { CaseLink } from './case-link.tsx'
import { WaiverPart } from './waiver-part.tsx'

/** Requests to count again what was left out (CHECKLIST K90 K91): decided by somebody who had no part in leaving it out. */
export function Restorations({ id: picked, onPick }: { id: string | null; onPick: (id: string) => void }) {
  const query = useRestorations()
  const rows = query.data?.pages.flatMap(page => page.rows) ?? []
  const id = picked ?? rows[0]?.id ?? null
  return (
    <>
      <DeskList
        label={t('objection.list.restore')}
        query={query}
        rows={rows}
        id={id}
        onPick={row => onPick(row.id)}
        none={t('restore.none')}
      >
        {row => (
          <RowLines
            name={tx(row.unit.name)}
            clock={row.clock}
            state={tx(row.stateName)}
            what={`${tx(row.factName)}　${tx(row.groundName)}`}
            about={row.case.title}
            mark={row.number}
          />
        )}
      </DeskList>
      <section className="pane dk-side">{id && <Pane key={id} id={id} />}</section>
    </>
  )
}

function Pane({ id }: { id: string }) {
  const query = useQuery(restorationQuery(id))
  const acted = useActed('objections', 'ladder')
  const when = useWhen()
  const row = query.data
  if (!row) return <Waiting query={query} bars={[40, 70, 60]} />
  return (
    <>
      <Matter
        mark={`${row.number} ${tx(row.stateName)}`}
        title={`${tx(row.unit.name)}　${tx(row.factName)}　${civil(row.factDay)}`}
        ground={tx(row.groundName)}
        words={row.words}
        files={row.files}
        foot={
          <>
            <span>{row.askedBy ?? t('restore.byPerson')}</span>
            <span className="nb">{when.moment(row.askedAt)}</span>
            {row.state === 'asked' && (
              <span className="nb">{t('restore.decideBy', { at: when.moment(row.decideBy) })}</span>
            )}
          </>
        }
      >
        <CaseLink {...row.case} />
      </Matter>
      <Said title={t('restore.why')} words={row.origin.words}>
        <p className="c-meta">
          {row.origin.kind === 'objection' ? (
            <Link to="/objections" search={{ id: row.origin.id }}>
              {row.origin.number}
            </Link>
          ) : (
            <Link to="/ladder" search={{ tab: 'excuses' }}>
              {row.origin.number}
            </Link>
          )}
        </p>
      </Said>
      {row.unitSays && <Said title={t('restore.unitSays')} {...row.unitSays} />}
      {row.decision && (
        <Said title={tx(row.stateName)} words={row.decision.words} by={row.decision.by} at={row.decision.at}>
          {row.decision.told && <p className="c-meta">{t('objection.told', { words: row.decision.told })}</p>}
        </Said>
      )}
      <Without row={row} />
      <WaiverPart waiver={row.history} on={row.id} />
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        {...(row.fact === 'verdict' ? { needed: ['citizenText'] } : { without: ['citizenText'] })}
        onDone={done => acted(tx(done.title))}
      />
    </>
  )
}

/** The rankings that were published without it: they stay, and are corrected by publishing them again. */
function Without({ row }: { row: RestorationDetail }) {
  if (row.without.length === 0 || row.state === 'kept' || row.state === 'withdrawn') return null
  return (
    <div className="dk-part">
      <h3 className="c-h3">{t('restore.without')}</h3>
      <ul>
        {row.without.map(one => (
          <li key={one.number}>
            <Link to="/ranking" search={{ kind: one.kind, period: one.period }}>
              {periodWords(one.period)}
            </Link>{' '}
            <span className="c-meta nb">{one.number}</span>
          </li>
        ))}
      </ul>
      <p className="c-meta">{t(row.state === 'asked' ? 'restore.wouldStay' : 'restore.toPublish')}</p>
    </div>
  )
}
