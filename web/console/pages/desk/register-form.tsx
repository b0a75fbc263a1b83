import { useEffect, useRef, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import type { DeskBoard } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { t, tx } from '../../i18n/index.ts'
import { CompanyPick } from '../../parts/company-pick.tsx'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { UnitPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'

/** The counter's form, by keyboard alone in the order people talk; what was settled meanwhile is settled with it. */
export function RegisterForm({
  board,
  onDone,
  onLeave,
}: {
  board: DeskBoard
  onDone: (id: string, number: string) => void
  onLeave: () => void
}) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [form, setForm] = useState({
    title: '',
    words: '',
    cause: '',
    unit: '',
    name: '',
    phone: '',
    companyId: '',
    answer: '',
  })
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act<{ id: string; number: string }>('/desk', body, { key }),
  )
  const set = (change: Partial<typeof form>) => setForm(all => ({ ...all, ...change }))
  const missing =
    form.title.trim().length < 2
      ? t('act.missing.field', { field: t('f.desk.register.title') })
      : form.words.trim().length < 5
        ? t('act.missing.field', { field: t('f.desk.register.words') })
        : !form.unit
          ? t('act.missing.field', { field: t('f.desk.register.unit') })
          : !form.cause
            ? t('act.missing.field', { field: t('f.desk.register.cause') })
            : null
  const go = async () => {
    const body = Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''))
    const made = await submit(body)
    if (made) onDone(made.id, made.number)
  }
  const line = (name: 'title' | 'name' | 'phone', ref?: typeof first) => (
    <Labelled
      label={t(`f.desk.register.${name}`)}
      note={name === 'title' ? null : t('field.optional')}
      problem={problem}
      name={name}
    >
      {(id, bad) => (
        <input
          id={id}
          ref={ref}
          className="fld"
          maxLength={name === 'title' ? 60 : 50}
          inputMode={name === 'phone' ? 'tel' : 'text'}
          value={form[name]}
          aria-invalid={bad}
          onChange={event => set({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
  const area = (name: 'words' | 'answer') => (
    <Typed
      label={t(`f.desk.register.${name}`)}
      note={name === 'answer' ? t('desk.answerNote') : null}
      problem={problem}
      name={name}
      rows={name === 'words' ? 5 : 3}
      most={2000}
      value={form[name]}
      onChange={text => set({ [name]: text })}
    />
  )
  return (
    <SheetForm
      does={t(form.answer.trim() ? 'desk.registerDone' : 'desk.register')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <h2 className="c-h2">{t('desk.new')}</h2>
      {line('title', first)}
      {area('words')}
      <Seg
        label={t('f.desk.register.cause')}
        value={form.cause || null}
        options={board.causes.map(row => ({ value: row.code, label: tx(row.name) }))}
        onChange={cause => set({ cause })}
      />
      <div className="af-two">
        <Labelled label={t('f.desk.register.unit')} problem={problem} name="unit">
          {id => (
            <UnitPick
              id={id}
              label={t('f.desk.register.unit')}
              value={form.unit || null}
              onChange={v => set({ unit: v ?? '' })}
            />
          )}
        </Labelled>
        {line('name')}
        {line('phone')}
        <Labelled label={t('cmp.pick')} note={t('field.optional')} problem={problem} name="companyId">
          {id => (
            <CompanyPick
              id={id}
              label={t('cmp.pick')}
              value={form.companyId || null}
              onChange={v => set({ companyId: v ?? '' })}
            />
          )}
        </Labelled>
      </div>
      {area('answer')}
    </SheetForm>
  )
}
