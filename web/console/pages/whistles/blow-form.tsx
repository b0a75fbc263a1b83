import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import type { WhistleBoard } from '../../api/coordination.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { limitWords } from '../../api/reference.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick, UnitsPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import './whistles.css'

/** Blowing: kind, the matter of the shared list (its units are named by themselves), what to do; others with a reason. */
export function BlowForm({
  kinds,
  from,
  caseId,
  title,
  onDone,
  onLeave,
}: {
  kinds: WhistleBoard['kinds']
  from: WhistleBoard['mayBlow']
  caseId?: string
  title?: string
  onDone: () => void
  onLeave: () => void
}) {
  const [form, setForm] = useState({ kind: kinds[0]?.code ?? '', shared: '', title: title ?? '', words: '', why: '' })
  const [units, setUnits] = useState<string[]>([])
  const [unit, setUnit] = useState(from[0]?.unit.id ?? '')
  const set = (change: Partial<typeof form>) => setForm(all => ({ ...all, ...change }))
  const shared = from.find(row => row.unit.id === unit)?.shared ?? []
  const duty = shared.find(row => row.code === form.shared)
  const kind = kinds.find(row => row.code === form.kind)
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act<{ id: string }>('/whistles/blow', body, { key }),
  )
  const missing =
    !duty && units.length === 0
      ? t('wh.missing.units')
      : form.title.trim().length < 2
        ? t('act.missing.field', { field: t('f.whistle.blow.title') })
        : form.words.trim().length < 5
          ? t('act.missing.field', { field: t('f.whistle.blow.words') })
          : units.length > 0 && !form.why.trim()
            ? t('act.missing.field', { field: t('f.whistle.blow.why') })
            : null
  const go = async () => {
    const made = await submit({
      unit,
      kind: form.kind,
      ...(form.shared ? { shared: form.shared } : {}),
      ...(caseId ? { caseId } : {}),
      title: form.title.trim(),
      words: form.words.trim(),
      units,
      ...(form.why.trim() ? { why: form.why.trim() } : {}),
    })
    if (!made) return
    void queryClient.invalidateQueries({ queryKey: ['whistles'] })
    onDone()
  }
  return (
    <SheetForm
      className="pane wh-blow"
      does={t('wh.blow')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <h2 className="c-h2">{t('wh.blow')}</h2>
      {from.length > 1 && (
        <Labelled label={t('f.whistle.blow.unit')}>
          {id => (
            <NamedPick
              id={id}
              label={t('f.whistle.blow.unit')}
              clear={false}
              rows={from.map(row => row.unit)}
              value={unit}
              onChange={v => setUnit(v ?? '')}
            />
          )}
        </Labelled>
      )}
      <div className="field">
        <Seg
          label={t('f.whistle.blow.kind')}
          value={form.kind}
          onChange={v => set({ kind: v })}
          options={kinds.map(row => ({ value: row.code, label: tx(row.name) }))}
        />
        {kind && (
          <p className="c-meta">
            {tx(kind.belongs)} {t('wh.limits', { respond: limitWords(kind.respond), arrive: limitWords(kind.arrive) })}
          </p>
        )}
      </div>
      <Labelled label={t('f.whistle.blow.shared')} problem={problem} name="shared">
        {id => (
          <>
            <NamedPick
              id={id}
              label={t('f.whistle.blow.shared')}
              rows={shared.map(row => ({ id: row.code, name: row.name }))}
              value={form.shared || null}
              onChange={v => set({ shared: v ?? '' })}
            />
            {duty && (
              <p className="c-meta">
                {t('wh.willCall', { n: duty.units.length })}
                {duty.units.map(row => tx(row.name)).join(t('list.comma'))}
              </p>
            )}
          </>
        )}
      </Labelled>
      <Typed
        label={t('f.whistle.blow.title')}
        problem={problem}
        name="title"
        most={60}
        value={form.title}
        onChange={text => set({ title: text })}
      />
      <Typed
        label={t('f.whistle.blow.words')}
        problem={problem}
        name="words"
        rows={3}
        most={1000}
        value={form.words}
        onChange={text => set({ words: text })}
      />
      <Labelled label={t('f.whistle.blow.units')} note={t('field.optional')} problem={problem} name="units">
        {id => <UnitsPick id={id} label={t('f.whistle.blow.units')} value={units} onChange={setUnits} />}
      </Labelled>
      {units.length > 0 && (
        <Typed
          label={t('f.whistle.blow.why')}
          problem={problem}
          name="why"
          most={300}
          value={form.why}
          onChange={text => set({ why: text })}
        />
      )}
    </SheetForm>
  )
}
