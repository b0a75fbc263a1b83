import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { readKnowledge, type Wording } from '../../api/knowledge.ts'
import type { ActResult, Named } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Seg } from '../../parts/seg.tsx'

type Old = Pick<Wording, 'question' | 'answer' | 'basis' | 'applies' | 'keywords' | 'public' | 'until'>

/** A new entry, or a new wording of an old one; what was typed stays while it is refused. */
export function WordingForm({
  units,
  old,
  path,
  version,
  onDone,
}: {
  /** whose entry it may be; not asked for a new wording */
  units?: readonly Named[]
  old?: Old
  path?: string
  version?: number
  /** with the id of a new entry; null when given up */
  onDone: (made: string | null) => void
}) {
  const [chosen, setUnit] = useState<string | null>(null)
  // The units may arrive after the form: the only one is never asked for.
  const unit = chosen ?? (units?.length === 1 ? (units[0]?.id ?? null) : null)
  const [body, setBody] = useState({
    question: old?.question ?? '',
    answer: old?.answer ?? '',
    basis: old?.basis ?? '',
    applies: old?.applies ?? '',
    keywords: old?.keywords.join('、') ?? '',
    public: old?.public ?? (null as boolean | null),
    until: old?.until ?? '',
  })
  const set = (part: Partial<typeof body>) => setBody(all => ({ ...all, ...part }))
  const { submit, sending, problem } = useSubmit(
    useCallback(
      async (key: string, input: object) => {
        const made = await act<ActResult>(path ?? '/knowledge/propose', input, {
          key,
          ...(path && version !== undefined && { version }),
        })
        await readKnowledge()
        return made
      },
      [path, version],
    ),
  )
  const missing =
    units && !unit
      ? t('act.missing.field', { field: t('kb.unit') })
      : body.question.trim().length < 4
        ? t('act.missing.field', { field: t('kb.question') })
        : body.answer.trim().length < 10
          ? t('act.missing.field', { field: t('kb.answer') })
          : body.basis.trim().length < 2
            ? t('act.missing.field', { field: t('kb.basis') })
            : body.public === null
              ? t('act.missing.field', { field: t('kb.who') })
              : null
  const line = (name: 'question' | 'basis' | 'applies' | 'keywords', max: number, note?: string) => (
    <Typed
      label={t(`kb.${name}`)}
      note={note}
      problem={problem}
      name={name}
      most={max}
      value={body[name]}
      onChange={text => set({ [name]: text })}
    />
  )
  return (
    <form
      className="af"
      onSubmit={async event => {
        event.preventDefault()
        if (missing || sending) return
        const result = await submit({
          ...(units ? { unit } : {}),
          question: body.question.trim(),
          answer: body.answer.trim(),
          basis: body.basis.trim(),
          applies: body.applies.trim(),
          keywords: body.keywords.split(/[、，,;；\s]+/).filter(word => word.length >= 2),
          public: body.public,
          until: body.until || null,
        })
        if (!result) return
        onDone(result.id)
      }}
    >
      {units && units.length !== 1 && (
        <Labelled label={t('kb.unit')} problem={problem} name="unit">
          {id => <NamedPick id={id} label={t('kb.unit')} clear={false} rows={units} value={unit} onChange={setUnit} />}
        </Labelled>
      )}
      {line('question', 120, t('kb.questionNote'))}
      <Typed
        label={t('kb.answer')}
        problem={problem}
        name="answer"
        rows={8}
        most={4000}
        value={body.answer}
        onChange={text => set({ answer: text })}
      />
      {line('basis', 300, t('kb.basisNote'))}
      {line('applies', 200, t('field.optional'))}
      {line('keywords', 400, t('kb.keywordsNote'))}
      <div className="af-line">
        <b className="c-h3">{t('kb.who')}</b>
        <Seg
          small
          label={t('kb.who')}
          value={body.public === null ? null : body.public ? 'public' : 'internal'}
          onChange={value => set({ public: value === 'public' })}
          options={(['public', 'internal'] as const).map(value => ({ value, label: t(`kb.${value}`) }))}
        />
      </div>
      <Labelled label={t('kb.until')} note={t('kb.untilNote')} problem={problem} name="until">
        {(id, bad) => (
          <input
            id={id}
            className="fld kb-day"
            type="date"
            value={body.until}
            aria-invalid={bad}
            onChange={event => set({ until: event.target.value })}
          />
        )}
      </Labelled>
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={missing !== null || sending}>
          {sending ? t('act.sending') : (missing ?? t('kb.send'))}
        </button>
        <button type="button" className="btn btn-t" onClick={() => onDone(null)}>
          {t('phr.cancel')}
        </button>
      </div>
      <p className="c-meta">{t('kb.sendNote')}</p>
    </form>
  )
}
