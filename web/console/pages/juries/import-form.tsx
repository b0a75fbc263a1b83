import { useCallback, useRef, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type JuryPage, readJuries } from '../../api/juries.ts'
import { t } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** What a third party counted, as xlsx or CSV; its digest stays with it (SPEC F11 N6). */
export function ImportForm({ jury }: { jury: JuryPage }) {
  const [source, setSource] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(false)
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: unknown) => act(`/juries/${jury.id}/import-counts`, body, { key }), [jury.id]),
  )
  const lacking = source.trim().length < 2 ? t('ju.need.source') : chosen ? null : t('ju.need.file')
  const send = async () => {
    const picked = file.current?.files?.[0]
    if (lacking || sending || !picked) return
    const done = await submit({ source: source.trim(), fileName: picked.name, content: await base64Of(picked) })
    if (!done) return
    if (file.current) file.current.value = ''
    setChosen(false)
    readJuries(jury.id)
  }
  return (
    <form
      className="ju-form"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <h3 className="c-h3">{t('ju.import')}</h3>
      <p className="c-meta">{t('ju.importSay')}</p>
      <Typed label={t('ju.source')} problem={problem} name="source" value={source} onChange={setSource} />
      <Labelled label={t('ju.file')}>
        {id => (
          <input
            id={id}
            ref={file}
            type="file"
            accept=".xlsx,.csv"
            onChange={event => setChosen((event.target.files?.length ?? 0) > 0)}
          />
        )}
      </Labelled>
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn" aria-disabled={lacking !== null || sending}>
          {sending ? t('act.sending') : (lacking ?? t('ju.import.go'))}
        </button>
      </div>
      {jury.imports.length > 0 && (
        <ul className="ju-imports">
          {jury.imports.map(row => (
            <li key={row.id}>
              {row.source}　{row.fileName} <span className="c-meta">{t('ju.import.rows', { n: row.rows })}</span>
              <span className="c-meta ju-digest">{row.digest}</span>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
