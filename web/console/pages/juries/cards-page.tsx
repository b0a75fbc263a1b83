import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { QRCode } from 'antd'
import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { juryQuery } from '../../api/juries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Refusal } from '../../parts/refusal.tsx'
import './juries.css'

const route = getRouteApi('/inside/juries/$id/cards')

type Links = { links: { seat: string; address: string }[] }

/**
 * A card for each seat, to print (or to keep as PDF) and to cut: whoever has it has the vote. The addresses are asked for,
 * and the look is an entry; they are not kept on the page's address nor in its cache.
 */
export function CardsPage() {
  const { id } = route.useParams()
  const jury = useQuery(juryQuery(id)).data
  const [links, setLinks] = useState<Links['links'] | null>(null)
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string) => act<Links>(`/juries/${id}/seat-links`, {}, { key }), [id]),
  )
  if (!jury) return <Loading bars={[40, 60]} />
  const show = async () => {
    const answer = await submit()
    if (answer) setLinks(answer.links)
  }
  return (
    <div className="page ju-cards">
      <header className="row no-print">
        <h1 className="c-h1">{t('ju.cards.title', { name: jury.name })}</h1>
        {links ? (
          <button type="button" className="btn btn-1" onClick={() => print()}>
            {t('ju.cards.print')}
          </button>
        ) : (
          <button type="button" className="btn btn-1" aria-disabled={sending} onClick={() => void show()}>
            {t('ju.cards.show')}
          </button>
        )}
      </header>
      <p className="c-meta no-print">{t('ju.cards.say')}</p>
      {problem && <Refusal problem={problem} />}
      {links && (
        <ul className="ju-sheet">
          {jury.seats
            .filter(seat => seat.state === 'given')
            .map(seat => {
              const address = links.find(row => row.seat === seat.id)?.address ?? ''
              const whole = address.startsWith('/') ? `${location.origin}${address}` : address
              return (
                <li key={seat.id} className="ju-card">
                  <div aria-hidden="true">
                    <QRCode type="svg" value={whole} size={132} bordered={false} errorLevel="M" />
                  </div>
                  <div>
                    <b>{jury.name}</b>
                    <p>
                      {t('ju.card.seat', { n: seat.number })}　{tx(seat.whoName)}
                    </p>
                    {seat.holder && <p>{seat.holder}</p>}
                    <p className="c-meta">{t(jury.secret ? 'ju.card.secret' : 'ju.card.named')}</p>
                  </div>
                </li>
              )
            })}
        </ul>
      )}
    </div>
  )
}
