import { ClockChip } from '../../../shared/parts/index.ts'
import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import type { LetterPart } from '../../api/reports.ts'
import type { OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { Sortable } from '../../parts/table.tsx'
import { useWhen } from '../../parts/time.ts'
import { useReceipt } from '../../parts/use-receipt.ts'

/** Where each addressee of the letter stands; of more than one a table first, so that one glance finds who is late. */
export function Letters({ parts, onDone }: { parts: readonly LetterPart[]; onDone: (open: OpenAct) => void }) {
  if (parts.length === 0) return null
  return (
    <>
      {parts.length > 1 && <Overview parts={parts} />}
      <ul className="rp-parts">
        {parts.map(part => (
          <Part key={part.id} part={part} onDone={onDone} />
        ))}
      </ul>
    </>
  )
}

const nameOf = (part: LetterPart) => part.person?.name ?? tx(part.unit.name)
const placeOf = (part: LetterPart) => `letter-${part.id}`

function leadTo(part: LetterPart) {
  const place = document.getElementById(placeOf(part))
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'start' })
}

function Overview({ parts }: { parts: readonly LetterPart[] }) {
  const when = useWhen()
  return (
    <div className="rp-over">
      <Sortable
        title={t('rp.letters')}
        rows={parts}
        by={{ who: nameOf, due: part => part.dueAt, state: part => tx(part.stateName) }}
      >
        {of => (
          <table className="tbl" aria-label={t('rp.letters')}>
            <thead>
              <tr>
                <SortHeads
                  of={of}
                  heads={[
                    ['who', t('rp.who')],
                    ['due', t('rp.due')],
                    ['state', t('rp.state')],
                  ]}
                />
              </tr>
            </thead>
            <tbody>
              {of.rows.map(part => (
                <tr key={part.id}>
                  <td>
                    <button type="button" className="linklike" onClick={() => leadTo(part)}>
                      {nameOf(part)}
                    </button>
                  </td>
                  <td>
                    <span className="rp-due">
                      <span className="nb">{when.moment(part.dueAt)}</span>
                      {part.clock && <ClockChip clock={part.clock} />}
                    </span>
                  </td>
                  <td>
                    {tx(part.stateName)}
                    {part.onTime === false && <span className="late">　{t('rp.answeredLate')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sortable>
    </div>
  )
}

function Part({ part, onDone }: { part: LetterPart; onDone: (open: OpenAct) => void }) {
  const when = useWhen()
  useReceipt(`/letters/${part.id}`, part.mine && part.state === 'served' && part.openedAt === null, 'reports', 'report')
  return (
    <li id={placeOf(part)} tabIndex={-1} className="rp-part">
      <div className="rp-who">
        <b className="strong">{nameOf(part)}</b>
        {part.clock ? (
          <ClockChip clock={part.clock} />
        ) : (
          <span className="c-meta">
            {part.onTime === false ? t('rp.answeredLate') : ''} {tx(part.stateName)}
          </span>
        )}
      </div>
      <p>{part.task}</p>
      <p className="c-meta sep">
        <span>{tx(part.stateName)}</span>
        {part.openedAt ? (
          <span>
            {t('slip.opened')} {part.openedBy} {when.moment(part.openedAt)}
          </span>
        ) : (
          part.state === 'served' && <span>{t('slip.unopened')}</span>
        )}
        {part.round > 1 && <span>{t('rp.round', { n: part.round })}</span>}
        {part.urged > 0 && <span>{t('rp.urged', { n: part.urged })}</span>}
        {part.clock && <span className="nb">{t('slip.until', { at: when.moment(part.dueAt) })}</span>}
      </p>
      {part.answer && (
        <blockquote className="rp-ins">
          <p className="long">{part.answer}</p>
          <footer className="c-meta sep">
            <span>{part.answeredBy}</span>
            {part.answeredAt && <span className="nb">{when.moment(part.answeredAt)}</span>}
          </footer>
        </blockquote>
      )}
      {part.backWords && part.state !== 'settled' && (
        <p className="warn">{t('rp.back.why', { why: part.backWords })}</p>
      )}
      {part.acts.length > 0 && (
        <ActSheet id={part.id} acts={part.acts} shut={[]} version={part.version} quiet onDone={onDone} />
      )}
    </li>
  )
}
