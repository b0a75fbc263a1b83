import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe, useReference } from '../../api/queries.ts'
import { type Phrase, type Phrases, phrasesQuery } from '../../api/toolbox.ts'
import type { Me } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { gapsIn } from '../../parts/gaps.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'
import './phrases.css'

const route = getRouteApi('/inside/phrases')
const steps = ['reply', 'respond', 'ask', 'note', 'decline', 'order', 'callback'] as const
const CITY = 'city'

const again = () => queryClient.invalidateQueries({ queryKey: ['phrases'] })

/** Canned texts by form: those of the city and of my units; each is kept by whose it is (CHECKLIST K37). */
export function PhrasesPage() {
  const { step = 'reply' } = route.useSearch()
  const router = useRouter()
  // What is being written does not go because another step's texts are on their way.
  const query = useQuery({ ...phrasesQuery({ step }), placeholderData: keepPreviousData })
  const rows = query.isPlaceholderData ? undefined : query.data?.rows
  const [open, setOpen] = useState<Phrase | 'new' | null>(null)
  const [q, setQ] = useState('')
  const kinds = useReference()?.kinds
  const found = (rows ?? []).filter(row => `${row.title}${row.text}`.includes(q.trim()))
  return (
    <div className="page phs">
      <div className="row">
        <h1 className="c-h1">{t('phr.title')}</h1>
        {(query.data?.units.length ?? 0) > 0 && (
          <button type="button" className="btn btn-s" onClick={() => setOpen('new')}>
            {t('phr.new')}
          </button>
        )}
      </div>
      <Seg
        label={t('phr.step')}
        value={step}
        onChange={value => void router.navigate({ to: '/phrases', search: { step: value }, replace: true })}
        options={steps.map(value => ({ value, label: t(`phr.step.${value}`) }))}
      />
      {open !== null && query.data && (
        <Form
          key={open === 'new' ? 'new' : open.id}
          step={step}
          phrase={open}
          data={query.data}
          onDone={() => setOpen(null)}
        />
      )}
      <section className="pane">
        {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {!rows && !query.error && <Loading bars={[60, 80, 50]} />}
        {rows && rows.length > 0 && (
          <input
            className="fld"
            value={q}
            aria-label={t('keys.search')}
            placeholder={t('phr.search')}
            onChange={event => setQ(event.target.value)}
          />
        )}
        {rows && rows.length > 0 && found.length === 0 && (
          <p className="c-meta" role="status">
            {t('form.nothing')}
          </p>
        )}
        {rows?.length === 0 && (
          <Empty title={t('phr.none')}>
            <p className="c-meta">{t('phr.noneSay')}</p>
          </Empty>
        )}
        <ul>
          {found.map(row => (
            <li key={row.id}>
              <p>
                <b className="strong">{row.title}</b>{' '}
                <span className="c-meta sep">
                  <span>{row.unit ? tx(row.unit.name) : t('phr.city')}</span>
                  {row.kind && <span>{tx(kinds?.find(one => one.id === row.kind)?.name)}</span>}
                </span>
              </p>
              <p className="long clamp6" title={row.text}>
                {row.text}
              </p>
              {row.mine && (
                <span className="phs-do">
                  <button type="button" className="btn btn-t" onClick={() => setOpen(row)}>
                    {t('phr.change')}
                  </button>
                  <Remove row={row} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Whose texts somebody keeps by default: those of the own post, not of whom one stands in for. */
function ownOf(units: Phrases['units'], me: Me | undefined): string | null {
  const department = me?.posts[0]?.department.id
  const own = units.find(row => row.id !== null && row.id === department)
  return (own ?? units.at(-1))?.id ?? null
}

function Remove({ row }: { row: Phrase }) {
  const [sure, setSure] = useState(false)
  const { submit, problem } = useSubmit((key: string) =>
    act(`/phrases/${row.id}/remove`, {}, { key, version: row.version }),
  )
  return (
    <>
      <button
        type="button"
        className="btn btn-t"
        onBlur={() => setSure(false)}
        onClick={async () => {
          if (!sure) return setSure(true)
          if ((await submit()) !== undefined) await again()
        }}
      >
        {t(sure ? 'phr.removeSure' : 'phr.remove')}
      </button>
      {problem && <Refusal problem={problem} />}
    </>
  )
}

function Form({
  step,
  phrase,
  data,
  onDone,
}: {
  step: string
  phrase: Phrase | 'new'
  data: Phrases
  onDone: () => void
}) {
  const old = phrase === 'new' ? null : phrase
  const [title, setTitle] = useState(old?.title ?? '')
  const [text, setText] = useState(old?.text ?? '')
  const [kind, setKind] = useState<string | null>(old?.kind ?? null)
  const me = useMe()
  const [whose, setWhose] = useState<string | null>(() => ownOf(data.units, me) ?? CITY)
  const kinds = useReference()?.kinds
  const { submit, sending, problem } = useSubmit(
    useCallback(
      async (key: string, body: object) => {
        const kept = old
          ? await act(`/phrases/${old.id}/change`, body, { key, version: old.version })
          : await act('/phrases/add', { ...body, step, unit: whose === CITY ? null : whose }, { key })
        await again()
        return kept
      },
      [old, step, whose],
    ),
  )
  const area = useRef<HTMLTextAreaElement>(null)
  const unknown = gapsIn(text).filter(gap => gap.startsWith('{') && !data.variables.includes(gap.slice(1, -1)))
  const missing =
    title.trim().length < 2
      ? t('act.missing.field', { field: t('phr.name') })
      : text.trim().length < 4
        ? t('act.missing.words', { n: 4 })
        : null
  /** Where the caret is, or in the place of what is marked. */
  const put = (gap: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    }
    const next = text.slice(0, from) + gap + text.slice(to)
    if (next.length > 3000) return
    flushSync(() => setText(next))
    area.current?.focus()
    area.current?.setSelectionRange(from + gap.length, from + gap.length)
  }
  return (
    <form
      className="pane af"
      onSubmit={async event => {
        event.preventDefault()
        if (missing || sending || (await submit({ title: title.trim(), text: text.trim(), kind })) === undefined) return
        onDone()
      }}
    >
      <div className="af-two">
        <Typed label={t('phr.name')} problem={problem} name="title" most={40} value={title} onChange={setTitle} />
        {!old && (
          <Labelled label={t('phr.whose')} problem={problem} name="unit">
            {id => (
              <NamedPick
                id={id}
                label={t('phr.whose')}
                clear={false}
                rows={data.units.map(row => ({
                  id: row.id ?? CITY,
                  name: row.name ?? { zh: t('phr.city'), en: t('phr.city') },
                }))}
                value={whose}
                onChange={setWhose}
              />
            )}
          </Labelled>
        )}
        <Labelled label={t('field.kind')} note={t('field.optional')} problem={problem} name="kind">
          {id => <NamedPick id={id} label={t('field.kind')} rows={kinds} value={kind} onChange={setKind} />}
        </Labelled>
      </div>
      <Labelled label={t('phr.text')} note={t('phr.textNote')} problem={problem} name="text">
        {(id, bad) => (
          <textarea
            ref={area}
            id={id}
            className="fld"
            rows={6}
            maxLength={3000}
            value={text}
            aria-invalid={bad}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Labelled>
      <div className="phs-do">
        {[...data.variables.map(name => `{${name}}`), '____'].map(gap => (
          <button key={gap} type="button" className="btn btn-s" onClick={() => put(gap)}>
            {gap}
          </button>
        ))}
      </div>
      {unknown.length > 0 && (
        <p className="warn" role="status">
          {t('phr.unknown', { gaps: unknown.join(t('list.comma')) })}
        </p>
      )}
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={missing !== null || sending}>
          {missing ?? t('phr.save')}
        </button>
        <button type="button" className="btn btn-t" onClick={onDone}>
          {t('phr.cancel')}
        </button>
      </div>
    </form>
  )
}
