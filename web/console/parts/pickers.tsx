import { Select } from 'antd'
import { useMemo } from 'react'
import { useAway, useReference } from '../api/queries.ts'
import type { Named, Reference } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'

const find = (input: string, option?: { search?: string }) =>
  (option?.search ?? '').includes(input.trim().toLowerCase())

interface PickProps {
  id?: string
  value: string | null
  onChange: (value: string | null) => void
  label: string
  invalid?: boolean
}

const common = { allowClear: true, style: { width: '100%' }, placeholder: '', popupMatchSelectWidth: false } as const

/** Finds an item of the event list by code, name, domain or lead unit. */
export function ItemPick({ id, value, onChange, label }: PickProps) {
  const reference = useReference()
  const options = useMemo(
    () =>
      (reference?.items ?? []).map(item => ({
        value: item.code,
        label: tx(item.name),
        search: `${item.code} ${item.name.zh} ${item.name.en} ${item.domain.zh} ${item.also}`.toLowerCase(),
        item,
      })),
    [reference],
  )
  return (
    <Select
      {...common}
      {...(id ? { id } : {})}
      aria-label={label}
      showSearch={{ filterOption: find }}
      value={value ?? undefined}
      onChange={v => onChange(v ?? null)}
      options={options}
      placeholder={t('form.itemSearch')}
      notFoundContent={t('form.nothing')}
      optionRender={option => (
        <span className="opt2">
          {option.label}
          <span className="c-meta">
            {option.data.value} {tx(option.data.item.domain)}
          </span>
        </span>
      )}
    />
  )
}

const unitOptions = (reference: Reference | undefined) =>
  (reference?.units ?? []).map(unit => ({
    value: unit.id,
    label: tx(unit.name),
    search: `${unit.id} ${unit.name.zh} ${unit.name.en} ${unit.short} ${unit.also}`.toLowerCase(),
  }))

export function UnitPick({ id, value, onChange, label }: PickProps) {
  const reference = useReference()
  const options = useMemo(() => unitOptions(reference), [reference])
  return (
    <Select
      {...common}
      {...(id ? { id } : {})}
      aria-label={label}
      showSearch={{ filterOption: find }}
      value={value ?? undefined}
      onChange={v => onChange(v ?? null)}
      options={options}
      placeholder={t('form.unitSearch')}
      notFoundContent={t('form.nothing')}
    />
  )
}

export function UnitsPick({
  value,
  onChange,
  label,
  id,
}: {
  id?: string
  value: string[]
  onChange: (value: string[]) => void
  label: string
}) {
  const reference = useReference()
  const options = useMemo(() => unitOptions(reference), [reference])
  return (
    <Select
      {...common}
      {...(id ? { id } : {})}
      mode="multiple"
      aria-label={label}
      showSearch={{ filterOption: find }}
      value={value}
      onChange={onChange}
      options={options}
      placeholder={t('form.unitsSearch')}
      notFoundContent={t('form.nothing')}
    />
  )
}

/** A short named list of the pack: kinds, grounds, outcomes, towns. */
export function NamedPick({
  id,
  value,
  onChange,
  label,
  rows,
  clear = true,
  none = t('form.choose'),
}: PickProps & {
  rows: readonly Named[] | undefined
  clear?: boolean
  /** what nothing chosen means, where it is no gap: all of a filter */
  none?: string
}) {
  return (
    <Select
      {...common}
      {...(id ? { id } : {})}
      allowClear={clear}
      aria-label={label}
      showSearch={{ filterOption: find }}
      value={value ?? undefined}
      // indented below what it belongs to in the list, but not where it stands alone
      labelRender={({ label }) => (typeof label === 'string' ? label.trim() : label)}
      onChange={v => onChange(v ?? null)}
      options={(rows ?? []).map(row => ({
        value: row.id,
        label: tx(row.name),
        search: `${row.id} ${row.name.zh} ${row.name.en} ${row.also ?? ''}`.toLowerCase(),
      }))}
      placeholder={none}
      notFoundContent={t('form.nothing')}
    />
  )
}

/** People of a unit who are there today: nobody who is away or has left is offered (CHECKLIST K80). */
export function PersonPick({
  id,
  value,
  onChange,
  label,
  unit,
  without,
}: PickProps & { unit?: string | null; without?: string }) {
  const reference = useReference()
  const away = useAway()
  const absent = useMemo(
    () => new Set([...(away?.left ?? []), ...(away?.rows ?? []).map(row => row.person), without]),
    [away, without],
  )
  const people = (reference?.people ?? []).filter(
    p =>
      !absent.has(p.id) &&
      (!unit || p.unit === unit || reference?.units.some(u => u.id === p.unit && u.parent === unit)),
  )
  return (
    <Select
      {...common}
      {...(id ? { id } : {})}
      aria-label={label}
      showSearch={{ filterOption: find }}
      value={value ?? undefined}
      onChange={v => onChange(v ?? null)}
      options={people.map(p => ({
        value: p.id,
        label: `${p.name} ${tx(p.title)}`,
        search: `${p.name} ${p.also}`.toLowerCase(),
      }))}
      placeholder={t('form.personSearch')}
      notFoundContent={t('form.nothing')}
    />
  )
}
