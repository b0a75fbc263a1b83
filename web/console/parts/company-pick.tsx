import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { companiesQuery } from '../api/companies.ts'
import { useSettled } from '../api/use-suggest.ts'
import { t } from '../i18n/index.ts'
import { PickFrom } from './pick.tsx'

/** A company by its credit code or any part of its name (SPEC H1). */
export function CompanyPick({
  id,
  label,
  value,
  onChange,
}: {
  id?: string
  label: string
  value: string | null
  onChange: (value: string | null) => void
}) {
  const [asked, setAsked] = useState('')
  const words = useSettled(asked, 250)
  const { data, isPending, isPlaceholderData } = useQuery(companiesQuery(words))
  return (
    <PickFrom
      {...(id ? { id } : {})}
      allowClear
      aria-label={label}
      values={value ? [value] : []}
      onChange={([first]) => onChange(first ?? null)}
      onSearch={setAsked}
      options={(data?.rows ?? []).map(row => ({ value: row.id, label: `${row.name} ${row.creditCode}` }))}
      of={isPlaceholderData ? undefined : words}
      coming={isPending}
      placeholder={t('cmp.search')}
    />
  )
}
