import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type RecountList, type RecountRow, recountsQuery } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { DeskList, RowLines } from '../../parts/desk-list.tsx'
import { Labelled } from '../../parts/labelled.tsx'
import { Matter, Said } from '../../parts/matter.tsx'
import { PleaForm } from '../../parts/plea-form.tsx'
import { Seg } from '../../parts/seg.tsx'
import { useWhen } from '../../parts/time.ts'
import { useActed } from '../../parts/use-acted.ts'

const ABOUT = ['count', 'handling'] as const

/** Counts that a judged unit or a seat doubts (SPEC N5 N6): examined by others than those who made them; nobody learns who voted how. */
export function Recounts({ id: picked, onPick }: { id: string | null; onPick: (id: string) => void }) {
  const query = useQuery(recountsQuery)
  const when = useWhen()
  const rows = query.data?.rows ?? []
  const may = query.data?.may ?? []
  const chosen = rows.find(row => row.id === picked) ?? rows[0]
  return (
    <>
      <DeskList
        label={t('objection.list.counts')}
        query={query}
        rows={rows}
        id={chosen?.id ?? null}
        onPick={row => onPick(row.id)}
        none={may.length === 0 ? t('recount.none') : null}
        foot={may.map(one => <Ask key={`${one.jury} ${one.unit.id}`} of={one} />)}
      >
        {row => (
          <RowLines
            name={doubter(row)}
            state={tx(row.stateName)}
            what={tx(row.aboutName)}
            about={row.jury.name}
            mark={`${row.number} ${when.moment(row.askedAt)}`}
          />
        )}
      </DeskList>
      <section className="pane dk-side">{chosen && <Pane key={chosen.id} row={chosen} />}</section>
    </>
  )
}

const doubter = (row: RecountRow) => (row.unit ? tx(row.unit.name) : t('recount.seat'))

function Pane({ row }: { row: RecountRow }) {
  const acted = useActed('recounts')
  const when = useWhen()
  return (
    <>
      <Matter
        mark={`${row.number} ${tx(row.stateName)}`}
        title={row.jury.name}
        ground={`${doubter(row)}　${tx(row.aboutName)}`}
        words={row.words}
        foot={when.moment(row.askedAt)}
      />
      <Looked row={row} />
      {row.decision && <Said title={tx(row.stateName)} {...row.decision} />}
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

/** What the examiner looks at, and what the program found once it was decided. */
function Looked({ row }: { row: RecountRow }) {
  return (
    <div className="dk-part">
      <h3 className="c-h3">{t(row.checked ? 'recount.what' : 'recount.whatFirst')}</h3>
      {row.checked ? (
        <ul>
          <li>
            {t(row.checked.changed ? 'recount.changed' : 'recount.prints', {
              n: row.checked.changed || row.checked.ballots,
            })}
          </li>
          <li>{t(row.checked.set ? 'recount.set' : 'recount.setNot')}</li>
          <li>{t(row.checked.tally ? 'recount.tally' : 'recount.tallyNot')}</li>
        </ul>
      ) : (
        <p>{t('recount.how')}</p>
      )}
      <p className="c-meta">{t(row.jury.secret ? 'recount.secret' : 'recount.named')}</p>
      {!row.checked && row.acts.length > 0 && (
        <p>
          <Link to="/juries" search={{ id: row.jury.id }}>
            {t('recount.jury')}
          </Link>
        </p>
      )}
    </div>
  )
}

/** A head asks for a vote in which the own unit was judged. */
function Ask({ of }: { of: RecountList['may'][number] }) {
  const when = useWhen()
  const [open, setOpen] = useState(false)
  const [about, setAbout] = useState<(typeof ABOUT)[number]>('count')
  return (
    <div className="dk-part">
      <p className="dk-top">
        <span>
          {of.name} <span className="c-meta">{tx(of.unit.name)}</span>
        </span>
        {!open && (
          <button type="button" className="linklike" onClick={() => setOpen(true)}>
            {t('recount.ask')}
          </button>
        )}
      </p>
      <p className="c-meta">{t('recount.until', { at: when.moment(of.until) })}</p>
      {open && (
        <PleaForm
          path="/recounts/ask"
          does={t('recount.ask')}
          about={{ jury: of.jury, unit: of.unit.id, about }}
          words={t('recount.words')}
          evidence={false}
          changes={['recounts']}
          onDone={() => setOpen(false)}
        >
          {problem => (
            <Labelled label={t('recount.about')} problem={problem} name="about">
              {() => (
                <Seg
                  small
                  label={t('recount.about')}
                  value={about}
                  onChange={setAbout}
                  options={ABOUT.map(one => ({ value: one, label: t(`recount.about.${one}`) }))}
                />
              )}
            </Labelled>
          )}
        </PleaForm>
      )}
    </div>
  )
}
