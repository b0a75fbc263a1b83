import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { actsOf, type RoundClaim, type RoundPage } from '../../api/rounds.ts'
import type { FileView } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileAdd, FileThumbs } from '../../parts/files.tsx'
import { Labelled } from '../../parts/labelled.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'

const KINDS = ['item', 'veto', 'exclusion'] as const
type Kind = (typeof KINDS)[number]
const EVIDENCE_LEAST = 2
const WORDS_LEAST = 5

const fresh = () => void queryClient.invalidateQueries({ queryKey: ['rounds'] })

/** Items, vetoes and exclusions: proposed with evidence, decided by somebody else. What waits stands first. */
export function Claims({ page }: { page: RoundPage }) {
  const [adding, setAdding] = useState(false)
  const mayClaim = actsOf(page).acts.some(open => open.name === 'round.claim')
  const rows = page.claims.toSorted((a, b) => Number(b.state === 'proposed') - Number(a.state === 'proposed'))
  return (
    <>
      {mayClaim && !adding && (
        <div className="rnd-acts">
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('rnd.claim')}
          </button>
        </div>
      )}
      {adding && <ClaimForm page={page} onLeave={() => setAdding(false)} />}
      {page.branches.length > 0 && (
        <p className="c-meta">
          {page.branches
            .map(row => t('rnd.caps', { name: tx(row.name), plus: row.capPlus ?? '—', minus: row.capMinus ?? '—' }))
            .join(t('list.comma'))}
        </p>
      )}
      {rows.length === 0 && <Empty title={t('rnd.noClaims')} />}
      {rows.map(claim => (
        <div key={claim.id} className="pane pad">
          <ClaimRow claim={claim} />
        </div>
      ))}
    </>
  )
}

export function ClaimRow({ claim }: { claim: RoundClaim }) {
  const { message } = App.useApp()
  const when = useWhen()
  const { acts, shut } = actsOf(claim)
  const roles = useMe()?.roles ?? []
  const mayRead = roles.includes('discipline_inspector') || roles.includes('leader')
  return (
    <article className="rnd-claim">
      <h3 className="c-h3">
        {tx(claim.subjectName)}　{tx(claim.name)}
        {claim.points !== null && (
          <span className="num"> {t('rnd.each', { n: claim.times, points: claim.points })}</span>
        )}
        <span className={`rnd-state ${claim.state}`}>{tx(claim.stateName)}</span>
      </h3>
      <p>{claim.words}</p>
      {claim.late && <p className="latec">{t('rnd.late')}</p>}
      <FileThumbs files={claim.files} />
      <p className="c-meta sep">
        <span>
          {claim.breach && mayRead ? (
            <Link to="/breaches">{t('rnd.breach', { number: claim.evidence })}</Link>
          ) : (
            t(claim.breach ? 'rnd.breach' : 'rnd.evidence', { what: claim.evidence, number: claim.evidence })
          )}
        </span>
        {claim.indicatorName && <span>{tx(claim.indicatorName)}</span>}
        {claim.facts.map(fact => (
          <span key={fact.fact}>
            {tx(fact.name)} −{fact.number}
          </span>
        ))}
      </p>
      <p className="c-meta sep">
        <span>{t('rnd.claimed', { who: claim.by ?? '', unit: tx(claim.byUnit), at: when.moment(claim.at) })}</span>
        {claim.decidedAt && (
          <span>
            {t('rnd.ruled', {
              who: claim.decidedBy ?? '',
              unit: tx(claim.decidedUnit),
              at: when.moment(claim.decidedAt),
              reason: claim.reason ?? '',
            })}
          </span>
        )}
        {claim.hearing && <span>{t('rnd.heard', { what: claim.hearing })}</span>}
      </p>
      {acts.length > 0 && (
        <ActSheet
          quiet
          id={claim.id}
          acts={acts}
          shut={shut}
          version={claim.version}
          onDone={open => {
            void message.success(t('rnd.done', { what: tx(open.title) }))
            fresh()
          }}
        />
      )}
    </article>
  )
}

function ClaimForm({ page, onLeave }: { page: RoundPage; onLeave: () => void }) {
  const { message } = App.useApp()
  const kinds = KINDS.filter(kind =>
    kind === 'item'
      ? page.items.length > 0
      : kind === 'veto'
        ? page.vetoes.length > 0
        : page.indicators.some(row => row.grounds.length > 0),
  )
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'item')
  const [files, setFiles] = useState<FileView[]>([])
  const [form, setForm] = useState<Record<string, string>>({})
  const set = (name: string, value: string) => setForm(all => ({ ...all, [name]: value }))
  const { submit, sending, problem } = useSubmit((key: string, body: object) =>
    act(`/rounds/${page.id}/claim`, body, { key }),
  )
  const indicators = page.indicators.filter(row => row.grounds.length > 0)
  const indicator = indicators.find(row => row.id === form.indicator) ?? indicators[0]
  const codes =
    kind === 'item'
      ? page.items.map(row => ({ code: row.code, name: `${tx(row.name)} ${row.points > 0 ? '+' : ''}${row.points}` }))
      : kind === 'veto'
        ? page.vetoes.map(row => ({ code: row.code, name: `${tx(row.name)}（${tx(row.effect)}）` }))
        : (indicator?.grounds ?? []).map(row => ({ code: row.code, name: tx(row.name) }))
  const code = codes.find(row => row.code === form.code)?.code ?? codes[0]?.code ?? ''
  const lowered = kind === 'exclusion' ? (indicator?.facts ?? []) : []
  const missing =
    lowered.length > 0 && !lowered.some(({ fact }) => Number(form[fact]) > 0)
      ? t('rnd.claimFacts')
      : (form.evidence ?? '').trim().length < EVIDENCE_LEAST
        ? t('act.missing.field', { field: t('rnd.evidenceOf') })
        : (form.words ?? '').trim().length < WORDS_LEAST
          ? t('act.missing.words', { n: WORDS_LEAST })
          : null
  const go = async () => {
    const facts = Object.fromEntries(
      (indicator?.facts ?? []).flatMap(({ fact }) => (form[fact] ? [[fact, Number(form[fact])]] : [])),
    )
    const done = await submit({
      ...{ kind, code, subject: form.subject || page.participants[0]?.id, times: Number(form.times || 1) },
      ...{ evidence: form.evidence ?? '', words: form.words ?? '', fileIds: files.map(file => file.id) },
      ...(kind === 'exclusion' ? { indicator: indicator?.id, facts } : {}),
    })
    if (!done) return
    void message.success(t('rnd.claimDone'))
    fresh()
    onLeave()
  }
  const input = (name: string, label: string, more: { long?: boolean; type?: string } = {}) => (
    <Labelled label={label} problem={problem} name={name}>
      {(id, bad) =>
        more.long ? (
          <textarea
            {...{ id, className: 'fld', rows: 3, value: form[name] ?? '', 'aria-invalid': bad }}
            onChange={event => set(name, event.target.value)}
          />
        ) : (
          <input
            {...{ id, className: 'fld', type: more.type ?? 'text', value: form[name] ?? '', 'aria-invalid': bad }}
            onChange={event => set(name, event.target.value)}
          />
        )
      }
    </Labelled>
  )
  const pick = (name: string, label: string, value: string, rows: readonly { code: string; name: string }[]) => (
    <Labelled label={label} problem={problem} name={name}>
      {id => (
        <select id={id} className="fld" value={value} onChange={event => set(name, event.target.value)}>
          {rows.map(row => (
            <option key={row.code} value={row.code}>
              {row.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
  return (
    <SheetForm
      className="pane rnd-open"
      label={t('rnd.claim')}
      does={t('rnd.claimSend')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
      leave={t('rnd.cancel')}
      quiet
    >
      <Seg
        label={t('rnd.claimKind')}
        value={kind}
        onChange={setKind}
        options={kinds.map(value => ({ value, label: t(`rnd.kind.${value}`) }))}
      />
      <div className="rnd-fields">
        {pick(
          'subject',
          t('rnd.subject'),
          form.subject ?? page.participants[0]?.id ?? '',
          page.participants.map(row => ({ code: row.id, name: tx(row.name) })),
        )}
        {kind === 'exclusion' &&
          pick(
            'indicator',
            t('rnd.indicator'),
            indicator?.id ?? '',
            indicators.map(row => ({ code: row.id, name: tx(row.name) })),
          )}
        {pick('code', t(`rnd.code.${kind}`), code, codes)}
        {kind !== 'veto' && input('times', t(kind === 'item' ? 'rnd.times' : 'rnd.number'), { type: 'number' })}
        {lowered.map(({ fact, name }) => (
          <div key={fact}>{input(fact, t('rnd.lower', { what: tx(name) }), { type: 'number' })}</div>
        ))}
      </div>
      {input('evidence', t('rnd.evidenceOf'))}
      {input('words', t('rnd.words'), { long: true })}
      <div className="field">
        <span className="lbl">{t('field.evidence')}</span>
        <FileAdd files={files} onChange={setFiles} only="internal" />
      </div>
    </SheetForm>
  )
}
