import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type NoticeChoices as Choices, choicesQuery, type Digest } from '../../api/notices.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'

/** Of what I am told besides in the program, by which way, and the digest of the day (CHECKLIST K61 K62). */
export function NoticeChoices() {
  const { data } = useQuery(choicesQuery)
  return data ? <Form data={data} /> : null
}

const WAYS = [
  { way: 'mail', list: 'byMail', type: 'email', complete: 'email', max: 200 },
  { way: 'phone', list: 'bySms', type: 'tel', complete: 'tel', max: 30 },
  { way: 'account', list: 'byMessenger', type: 'text', complete: 'off', max: 100 },
] as const
type List = (typeof WAYS)[number]['list']
const DIGESTS = ['none', 'app', 'mail'] as const

function Form({ data }: { data: Choices }) {
  const { message } = App.useApp()
  const [to, setTo] = useState({ mail: data.mail, phone: data.phone, account: data.account })
  const [digest, setDigest] = useState<Digest>(data.digest)
  const [chosen, setChosen] = useState<Record<List, readonly string[]>>({
    byMail: data.events.filter(row => row.byMail).map(row => row.id),
    bySms: data.events.filter(row => row.bySms).map(row => row.id),
    byMessenger: data.events.filter(row => row.byMessenger).map(row => row.id),
  })
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(
      '/notices/choose',
      { mail: to.mail.trim(), phone: to.phone.trim(), account: to.account.trim(), digest, ...chosen },
      { key },
    ),
  )
  const toggle = (list: List, id: string, on: boolean) =>
    setChosen(all => ({ ...all, [list]: on ? [...all[list], id] : all[list].filter(one => one !== id) }))
  return (
    <form
      className="pane"
      onSubmit={async event => {
        event.preventDefault()
        if (sending || !(await submit())) return
        void queryClient.invalidateQueries({ queryKey: ['notice-choices'] })
        void message.success(t('notice.kept'))
      }}
    >
      <h2 className="c-h2">{t('notice.outside')}</h2>
      <p className="c-meta">{t('notice.outsideNote')}</p>
      {WAYS.map(({ way, type, complete, max }) => (
        <Labelled key={way} label={t(`notice.${way}`)} note={t('field.optional')} problem={problem} name={way}>
          {(id, bad) => (
            <input
              id={id}
              className="fld"
              type={type}
              autoComplete={complete}
              maxLength={max}
              value={to[way]}
              aria-invalid={bad}
              onChange={event => setTo(all => ({ ...all, [way]: event.target.value }))}
            />
          )}
        </Labelled>
      ))}
      <table className="tbl">
        <thead>
          <tr>
            <th>{t('notice.event')}</th>
            {WAYS.map(({ way }) => (
              <th key={way}>{t(`notice.way.${way}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.events.map(row => (
            <tr key={row.id}>
              <td>{tx(row.name)}</td>
              {WAYS.map(({ way, list }) => (
                <td key={way}>
                  <label className="check nc-box">
                    <input
                      type="checkbox"
                      aria-label={`${tx(row.name)} ${t(`notice.way.${way}`)}`}
                      checked={chosen[list].includes(row.id)}
                      onChange={event => toggle(list, row.id, event.target.checked)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="c-h3">{t('notice.digest.choose', { at: data.digestAt })}</h3>
      <Seg
        label={t('notice.digest')}
        value={digest}
        onChange={setDigest}
        options={DIGESTS.map(value => ({ value, label: t(`notice.digest.${value}`) }))}
      />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn" aria-disabled={sending}>
        {t('notice.keep')}
      </button>
    </form>
  )
}
