import { useRouter } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { Icon } from '../../shared/parts/index.ts'
import { t } from '../i18n/index.ts'
import type { NavEntry } from './nav.ts'

/** The pages that have no room in the bar, each with the keys that lead to it. */
export function MoreMenu({ entries }: { entries: readonly NavEntry[] }) {
  const router = useRouter()
  if (entries.length === 0) return null
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: entries.map(({ to, label, key }) => ({
          key: to,
          label: t(label),
          extra: key === null ? null : <span className="kbd">{`g ${key}`}</span>,
          onClick: () => void router.navigate({ to }),
        })),
      }}
    >
      <button type="button" className="c-more">
        {t('nav.more')}
        <Icon name="down" size="s" />
      </button>
    </Dropdown>
  )
}
