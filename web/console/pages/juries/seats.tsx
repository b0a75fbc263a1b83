import { App } from 'antd'
import { asProblem } from '../../../shared/api/problem.ts'
import { SortHead, SortHeads } from '../../../shared/parts/sort-head.tsx'
import { act } from '../../api/http.ts'
import { type JuryPage, readJuries } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Sortable } from '../../parts/table.tsx'

/** Who has a seat and who has handed in; a lost sheet is replaced here. */
export function Seats({ jury, maker }: { jury: JuryPage; maker: boolean }) {
  const { message, modal } = App.useApp()
  const nameOf = (id: string) => jury.subjects.find(row => row.id === id)?.name ?? id
  const replace = (seat: JuryPage['seats'][number]) =>
    void modal.confirm({
      title: t('ju.replace.title', { n: seat.number }),
      content: t('ju.replace.say'),
      okText: t('ju.replace'),
      cancelText: t('phr.cancel'),
      onOk: async () => {
        try {
          await act(`/juries/${jury.id}/replace-seat`, { seat: seat.id, reason: t('ju.replace.reason') })
          readJuries(jury.id)
        } catch (error) {
          void message.error(tx(asProblem(error).title))
        }
      },
    })
  return (
    <section>
      <h3 className="c-h3">{t('ju.seats', { n: jury.seats.filter(row => row.state === 'given').length })}</h3>
      <div className="ju-wide">
        <Sortable
          title={t('ju.seat')}
          rows={jury.seats}
          by={{
            seat: seat => seat.number,
            who: seat => tx(seat.whoName),
            holder: seat => `${seat.holder ?? ''} ${tx(seat.unit) ?? ''}`.trim(),
            in: seat => (seat.state === 'lost' ? null : seat.handedIn),
          }}
        >
          {of => (
            <table className="tbl">
              <thead>
                <tr>
                  <SortHeads
                    of={of}
                    heads={[
                      ['seat', t('ju.seat')],
                      ['who', t('ju.who')],
                      ['holder', t('ju.holder')],
                    ]}
                  />
                  <th scope="col">{t('ju.recused')}</th>
                  <SortHead of={of} by="in">
                    {t('ju.handedIn')}
                  </SortHead>
                  <td />
                </tr>
              </thead>
              <tbody>
                {of.rows.map(seat => (
                  <tr key={seat.id}>
                    <td className="nb">{seat.number}</td>
                    <td>{tx(seat.whoName)}</td>
                    <td>
                      {seat.holder ?? <span className="c-meta">{t('ju.sheet')}</span>}{' '}
                      {seat.unit && <span className="c-meta">{tx(seat.unit)}</span>}
                    </td>
                    <td>{seat.recused.map(nameOf).join('、')}</td>
                    <td className="nb">
                      {seat.state === 'lost' ? (
                        <span className="late">{t('ju.lost')}</span>
                      ) : jury.state === 'draft' ? (
                        ''
                      ) : (
                        `${seat.handedIn} / ${seat.parts}`
                      )}
                    </td>
                    <td>
                      {maker && jury.state === 'open' && seat.state === 'given' && seat.handedIn === 0 && (
                        <button type="button" className="btn btn-s" onClick={() => replace(seat)}>
                          {t('ju.replace')}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Sortable>
      </div>
    </section>
  )
}
