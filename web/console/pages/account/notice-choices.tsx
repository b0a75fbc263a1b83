import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type NoticeChoices as Choices, choicesQuery } from '../../api/notices.ts'
import { queryClient } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** Of what I am told by mail besides in the program (CHECKLIST K61). */
export function NoticeChoices() {
  const { data } = useQuery(choicesQuery)
  return data ? <Form data={data} /> : null
}

function Form({ data }: { data: Choices }) {
  const { message } = App.useApp()
  const [mail, setMail] = useState(data.mail)
  const [chosen, setChosen] = useState<readonly string[]>(data.events.filter(row => row.byMail).map(row => row.id))
  const { submit, sending, problem } = useSubmit((key: string) =>
    act('/notices/choose', { mail: mail.trim(), byMail: chosen }, { key }),
  )
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
      <h2 className="c-h2">{t('notice.byMail')}</h2>
      <p className="c-meta">{t('notice.byMailNote')}</p>
      <Labelled label={t('notice.mail')} note={t('field.optional')} problem={problem} name="mail">
        {(id, bad) => (
          <input
            id={id}
            className="fld"
            type="email"
            autoComplete="email"
            maxLength={200}
            value={mail}
            aria-invalid={bad}
            onChange={event => setMail(event.target.value)}
          />
        )}
      </Labelled>
      {data.events.map(row => (
        <label key={row.id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(row.id)}
            onChange={event =>
              setChosen(event.target.checked ? [...chosen, row.id] : chosen.filter(id => id !== row.id))
            }
          />
          {tx(row.name)}
        </label>
      ))}
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn" aria-disabled={sending}>
        {t('notice.keep')}
      </button>
    </form>
  )
}
