import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { companiesQuery } from '../api/companies.ts'
import { useSettled } from '../api/use-suggest.ts'
import { t } from '../i18n/index.ts'

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
  const [typed, setTyped] = useState('')
  const found = useQuery(companiesQuery(useSettled(typed, 250))).data?.rows ?? []
  return (
    <Select
      allowClear
      style={{ width: '100%' }}
      {...(id ? { id } : {})}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value ?? undefined}
      onChange={v => onChange(v ?? null)}
      options={found.map(row => ({ value: row.id, label: `${row.name} ${row.creditCode}` }))}
      placeholder={t('cmp.search')}
      notFoundContent={t('form.nothing')}
    />
  )
}
