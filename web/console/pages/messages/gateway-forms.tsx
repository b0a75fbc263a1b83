import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type GatewayRow, gatewaysQuery } from '../../api/notices.ts'
import { queryClient } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'

/** The system administrator sets up how texts and the government messenger go out (CHECKLIST K61). */
export function GatewayForms() {
  const { data } = useQuery(gatewaysQuery)
  const [open, setOpen] = useState<string | null>(null)
  const rows = data?.filter(row => row.way !== 'mail') ?? []
  return (
    <section className="pane" style={{ marginBottom: 16 }} aria-label={t('gw.title')}>
      <div className="row" style={{ padding: '12px 16px', justifyContent: 'flex-start', gap: 8 }}>
        <h2 className="c-h2">{t('gw.title')}</h2>
        {rows.map(row => (
          <button
            key={row.way}
            type="button"
            className="btn btn-s"
            aria-expanded={open === row.way}
            onClick={() => setOpen(open === row.way ? null : row.way)}
          >
            {t(`msg.way.${row.way}`)}
          </button>
        ))}
      </div>
      {rows.map(row => open === row.way && <Form key={row.way} row={row} onDone={() => setOpen(null)} />)}
    </section>
  )
}

/** notice.arrival=T-1001, a line each */
const readTemplates = (text: string): Record<string, string> | null => {
  const pairs = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => line.split('=').map(part => part.trim()))
  return pairs.every(pair => pair.length === 2 && pair.every(Boolean)) ? Object.fromEntries(pairs) : null
}

function Form({ row, onDone }: { row: GatewayRow; onDone: () => void }) {
  const { message } = App.useApp()
  const { settings } = row
  const [url, setUrl] = useState(settings?.url ?? '')
  const [key, setKey] = useState('')
  const [sign, setSign] = useState(settings?.sign ?? '')
  const [perDay, setPerDay] = useState(settings?.perDay ? String(settings.perDay) : '')
  const [active, setActive] = useState(settings?.active ?? true)
  const [lines, setLines] = useState(
    Object.entries(settings?.templates ?? {})
      .map(pair => pair.join('='))
      .join('\n'),
  )
  // The form stands until what was kept has come back: opened again before, it would show and send what was.
  const { submit, sending, problem } = useSubmit(async (k: string, body: unknown) => {
    const kept = await act('/gateways', body, { key: k })
    await queryClient.invalidateQueries({ queryKey: ['gateways'] })
    return kept
  })
  const templates = readTemplates(lines)
  const lacking = !url.trim()
    ? t('gw.need.url')
    : !settings && key.trim().length < 8
      ? t('gw.need.key')
      : templates === null
        ? t('gw.need.templates')
        : null
  const go = async () => {
    const done = await submit({
      way: row.way,
      url: url.trim(),
      ...(key.trim() ? { key: key.trim() } : {}),
      sign: sign.trim(),
      templates,
      perDay: perDay ? Number(perDay) : null,
      active,
    })
    if (!done) return
    void message.success(t('gw.kept'))
    onDone()
  }
  const line = (
    name: 'url' | 'key' | 'sign' | 'perDay',
    value: string,
    set: (value: string) => void,
    secret = false,
  ) => (
    <Labelled
      label={t(`gw.${name}`)}
      note={name === 'key' && settings ? t('gw.key.keep') : name === 'url' ? null : t(`gw.${name}.note`)}
      problem={problem}
      name={name}
    >
      {(id, bad) => (
        <input
          id={id}
          className="fld"
          type={secret ? 'password' : 'text'}
          autoComplete="off"
          value={value}
          aria-invalid={bad}
          onChange={event => set(event.target.value)}
        />
      )}
    </Labelled>
  )
  return (
    <SheetForm does={t('gw.keep')} missing={lacking} sending={sending} problem={problem} onGo={() => void go()}>
      {line('url', url, setUrl)}
      <div className="af-two">
        {line('key', key, setKey, true)}
        {line('sign', sign, setSign)}
      </div>
      {line('perDay', perDay, value => setPerDay(value.replace(/\D/g, '').slice(0, 8)))}
      <Typed
        label={t('gw.templates')}
        note={t('gw.templates.note')}
        problem={problem}
        name="templates"
        rows={4}
        value={lines}
        onChange={setLines}
      />
      <label className="check">
        <input type="checkbox" checked={active} onChange={event => setActive(event.target.checked)} />
        {t('gw.active')}
      </label>
    </SheetForm>
  )
}
