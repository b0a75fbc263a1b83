import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { awayQuery, referenceQuery } from '../api/queries.ts'
import type { Named, Reference } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'
import { PickFrom } from './pick.tsx'

interface PickProps {
  id?: string
  value: string | null
  onChange: (value: string | null) => void
  label: string
  invalid?: boolean
}

/** What `PickFrom` needs of a field that holds one value or none. */
const one = ({ id, value, onChange, label }: PickProps) => ({
  ...(id ? { id } : {}),
  'aria-label': label,
  values: value ? [value] : [],
  onChange: ([first]: string[]) => onChange(first ?? null),
})

/** Finds an item of the event list by code, name, domain or lead unit. */
export function ItemPick(props: PickProps) {
  const { data: reference, isPending } = useQuery(referenceQuery)
  const options = useMemo(
    () =>
      (reference?.items ?? []).map(item => ({
        value: item.code,
        label: tx(item.name),
        search: `${item.code} ${item.name.zh} ${item.name.en} ${item.domain.zh} ${item.also}`.toLowerCase(),
        beside: `${item.code} ${tx(item.domain)}`,
      })),
    [reference],
  )
  return <PickFrom {...one(props)} allowClear options={options} coming={isPending} placeholder={t('form.itemSearch')} />
}

const unitOptions = (reference: Reference | undefined) =>
  (reference?.units ?? []).map(unit => ({
    value: unit.id,
    label: tx(unit.name),
    search: `${unit.id} ${unit.name.zh} ${unit.name.en} ${unit.short} ${unit.also}`.toLowerCase(),
  }))

export function UnitPick(props: PickProps) {
  const { data: reference, isPending } = useQuery(referenceQuery)
  const options = useMemo(() => unitOptions(reference), [reference])
  return <PickFrom {...one(props)} allowClear options={options} coming={isPending} placeholder={t('form.unitSearch')} />
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
  const { data: reference, isPending } = useQuery(referenceQuery)
  const options = useMemo(() => unitOptions(reference), [reference])
  return (
    <PickFrom
      {...(id ? { id } : {})}
      many
      allowClear
      aria-label={label}
      values={value}
      onChange={onChange}
      options={options}
      coming={isPending}
      placeholder={t('form.unitsSearch')}
    />
  )
}

/** A short named list of the pack: kinds, grounds, outcomes, towns; it is on its way as long as there are no rows. */
export function NamedPick({
  rows,
  clear = true,
  none = t('form.choose'),
  ...props
}: PickProps & {
  rows: readonly Named[] | undefined
  clear?: boolean
  /** what nothing chosen means, where it is no gap: all of a filter */
  none?: string
}) {
  return (
    <PickFrom
      {...one(props)}
      allowClear={clear}
      // indented below what it belongs to in the list, but not where it stands alone
      labelRender={({ label }) => (typeof label === 'string' ? label.trim() : label)}
      options={(rows ?? []).map(row => ({
        value: row.id,
        label: tx(row.name),
        search: `${row.id} ${row.name.zh} ${row.name.en} ${row.also ?? ''}`.toLowerCase(),
      }))}
      coming={rows === undefined}
      placeholder={none}
    />
  )
}

/** People of a unit who are there today: nobody who is away or has left is offered (CHECKLIST K80). */
export function PersonPick({ unit, without, ...props }: PickProps & { unit?: string | null; without?: string }) {
  const { data: reference, isPending } = useQuery(referenceQuery)
  const { data: away, isPending: awayComes } = useQuery(awayQuery)
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
    <PickFrom
      {...one(props)}
      allowClear
      options={people.map(p => ({
        value: p.id,
        label: `${p.name} ${tx(p.title)}`,
        search: `${p.name} ${p.also}`.toLowerCase(),
      }))}
      coming={isPending || awayComes}
      placeholder={t('form.personSearch')}
    />
  )
}
