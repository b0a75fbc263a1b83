import { SortHeads } from '../../../shared/parts/sort-head.tsx'
import type { SchemeTrial } from '../../api/rounds.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'
import { periodWords } from '../../parts/time.ts'

/** What a draft would have done: who moves in each period, who newly meets a rule, who no longer does. */
export function TrialPane({ trial }: { trial: SchemeTrial }) {
  const moves = trial.periods.reduce((sum, row) => sum + row.moves.length, 0)
  const enters = trial.periods.reduce((sum, row) => sum + row.enters.length, 0)
  return (
    <section className="pane pad" aria-live="polite">
      <h2 className="c-h3">{t('lab.result', { periods: trial.periods.length, moves, enters })}</h2>
      {trial.withoutFigures.length > 0 && (
        <p>{t('lab.without', { what: trial.withoutFigures.map(row => tx(row.name)).join(t('list.comma')) })}</p>
      )}
      {trial.ignored > 0 && <p className="c-meta">{t('lab.ignored', { n: trial.ignored })}</p>}
      {trial.periods.toReversed().map((row, i) => (
        <details key={row.period} open={i === 0}>
          <summary className="num">{t('lab.period', { period: periodWords(row.period), n: row.moves.length })}</summary>
          {row.enters.length > 0 && (
            <p>
              {t('lab.enters')}
              {row.enters.map(one => `${tx(one.subjectName)} ${tx(one.name)}`).join(t('list.comma'))}
            </p>
          )}
          {row.leaves.length > 0 && (
            <p>
              {t('lab.leaves')}
              {row.leaves.map(one => `${tx(one.subjectName)} ${tx(one.name)}`).join(t('list.comma'))}
            </p>
          )}
          {row.moves.length === 0 ? (
            <p className="c-meta">{t('lab.same')}</p>
          ) : (
            <Sortable
              title={periodWords(row.period)}
              rows={row.moves}
              by={{
                name: move => tx(move.name),
                was: move => move.now.place,
                is: move => move.draft.place,
                score: move => Number(move.scoreChange),
              }}
            >
              {of => (
                <table className="tbl">
                  <thead>
                    <tr>
                      <SortHeads
                        of={of}
                        heads={[
                          ['name', t('rnd.subject')],
                          ['was', t('lab.was'), 'r'],
                          ['is', t('lab.is'), 'r'],
                          ['score', t('lab.score'), 'r'],
                        ]}
                      />
                    </tr>
                  </thead>
                  <tbody>
                    {of.rows.map(move => (
                      <tr key={move.subject}>
                        <td>{tx(move.name)}</td>
                        <td className="r num">{move.now.place ?? '—'}</td>
                        <td className="r num">
                          {move.draft.place ?? '—'} {move.gained !== null && (move.gained > 0 ? '↑' : '↓')}
                        </td>
                        <td className="r num">{move.scoreChange}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </Sortable>
          )}
        </details>
      ))}
    </section>
  )
}
