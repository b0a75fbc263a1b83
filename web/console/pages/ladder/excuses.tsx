import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { excuseQuery, excusesQuery } from '../../api/consequences.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { DeskList, RowLines } from '../../parts/desk-list.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { Matter, Said } from '../../parts/matter.tsx'
import { useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { WaiverPart } from '../objections/waiver-part.tsx'

/** Requests to be excused (容错纠错, SPEC Q9): a hearing first, then a decision outside the unit. */
export function Excuses() {
  const query = useQuery(excusesQuery)
  const [picked, setPicked] = useState<string | null>(null)
  const rows = query.data?.rows ?? []
  const id = picked ?? rows[0]?.id ?? null
  return (
    <>
      <DeskList
        label={t('ladder.tab.excuses')}
        query={query}
        rows={rows}
        id={id}
        onPick={row => setPicked(row.id)}
        none={t('excuse.none')}
      >
        {row => (
          <RowLines
            name={tx(row.unit.name)}
            clock={row.clock}
            state={tx(row.stateName)}
            what={tx(row.groundName)}
            about={tx(row.about)}
            mark={row.number}
          />
        )}
      </DeskList>
      <section className="pane dk-side">{id && <Pane key={id} id={id} />}</section>
    </>
  )
}

function Pane({ id }: { id: string }) {
  const query = useQuery(excuseQuery(id))
  const acted = useActed('ladder')
  const when = useWhen()
  const row = query.data
  if (!row) return <Waiting query={query} bars={[40, 70]} />
  return (
    <>
      <Matter
        mark={`${row.number} ${tx(row.stateName)}`}
        title={tx(row.about)}
        ground={tx(row.groundName)}
        words={row.words}
        files={row.files}
        foot={t('excuse.askedBy', { name: row.askedBy ?? '', at: when.moment(row.askedAt) })}
      />
      {row.hearings.map(one => (
        <Said
          key={one.at}
          title={t('excuse.hearing', { at: when.moment(one.heldAt) })}
          before={<p className="c-meta">{one.present}</p>}
          words={one.words}
        >
          <FileThumbs files={one.files} />
        </Said>
      ))}
      {row.decision && <Said title={tx(row.stateName)} {...row.decision} />}
      <WaiverPart waiver={row.waiver} />
      <ActSheet
        id={row.id}
        acts={row.acts}
        shut={row.shut}
        version={row.version}
        onDone={done => acted(tx(done.title))}
      />
    </>
  )
}
