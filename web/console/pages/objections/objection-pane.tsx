import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ObjectionDetail, objectionQuery } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Matter, Said } from '../../parts/matter.tsx'
import { civil, periodWords, useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { CaseLink } from './case-link.tsx'
import { Effects } from './effects.tsx'
import { WaiverPart } from './waiver-part.tsx'

/** The figure that is doubted, by its name in the pack. */
export const whatOf = (row: Pick<ObjectionDetail, 'round' | 'factName'>) =>
  tx(row.round ? row.round.what : row.factName)

/** One objection: what is asked, what was decided and said to it, what it would change. */
export function ObjectionPane({ id }: { id: string }) {
  const query = useQuery(objectionQuery(id))
  const acted = useActed('objections')
  const when = useWhen()
  const row = query.data
  if (!row) return <Waiting query={query} bars={[40, 70, 60]} />
  return (
    <>
      <Matter
        mark={`${row.number} ${tx(row.stateName)} ${row.publication}`}
        title={`${whatOf(row)}${row.factDay ? `　${civil(row.factDay)}` : ''}`}
        ground={tx(row.groundName)}
        words={row.words}
        files={row.files}
        foot={
          <>
            <span>{row.filedBy}</span>
            <span className="nb">{when.moment(row.filedAt)}</span>
            <span className="nb">{t('objection.decideBy', { at: when.moment(row.decideBy) })}</span>
            {row.approveBy && (
              <span className="nb">{t('objection.approveBy', { at: when.moment(row.approveBy) })}</span>
            )}
          </>
        }
      >
        {row.case && <CaseLink {...row.case} />}
        {row.round && (
          <p>
            <Link to="/rounds/$id" params={{ id: row.round.id }} search={{ subject: row.round.subject }}>
              {tx(row.round.name)} {periodWords(row.period)}
            </Link>{' '}
            <span className="c-meta">{tx(row.round.subjectName)}</span>
          </p>
        )}
      </Matter>
      {row.decision && <Said title={decided(row, row.decision)} {...row.decision} />}
      {row.again && row.state === 'filed' && <p className="dk-part">{t('objection.again', { words: row.again })}</p>}
      {row.person && <Person person={row.person} />}
      {row.effects && <Effects row={row} />}
      <WaiverPart waiver={row.waiver} />
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        without={row.fact === 'verdict' ? ['remedy'] : row.round ? ['remedy', 'citizenText'] : ['citizenText']}
        onDone={done => acted(tx(done.title))}
      />
    </>
  )
}

function decided({ round }: ObjectionDetail, { upheld, remedy }: NonNullable<ObjectionDetail['decision']>) {
  const how = remedy && !round ? `　${t(`f.objection.decide.remedy.${remedy}`)}` : ''
  return t(upheld ? 'objection.upheld' : 'objection.refused') + how
}

/** What the person was told whose verdict is to be left out, and what the person says to it. */
function Person({ person }: { person: NonNullable<ObjectionDetail['person']> }) {
  const when = useWhen()
  return (
    <div className="dk-part">
      <p className="c-meta">{t('objection.told', { words: person.told })}</p>
      {person.words && person.at && (
        <>
          <h3 className="c-h3">{t('objection.person', { at: when.moment(person.at) })}</h3>
          <p className="long">{person.words}</p>
        </>
      )}
    </div>
  )
}
