import { useRouter } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { Icon } from '../../shared/parts/index.ts'
import { act } from '../api/http.ts'
import { queryClient } from '../api/queries.ts'
import type { Me } from '../api/types.ts'
import { switchLang, t, tx } from '../i18n/index.ts'

/** Who I am; sign out, password and second factor, language. */
export function MeMenu({ me }: { me: Me }) {
  const router = useRouter()
  const unit = me.posts[0]?.unit.name
  const signOut = async () => {
    await act('/auth/sign-out', {}).catch(() => undefined)
    queryClient.clear()
    await router.navigate({ to: '/sign-in', search: {} })
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: t('me.account'), onClick: () => void router.navigate({ to: '/account' }) },
          { key: 'standing', label: t('me.standing'), onClick: () => void router.navigate({ to: '/standing' }) },
          { key: 'lang', label: t('me.otherLanguage'), onClick: switchLang },
          { type: 'divider' },
          { key: 'out', label: t('me.signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <button type="button" className="c-who">
        <span className="unit">{tx(unit)}</span> <b>{me.person.name}</b>
        {me.standsFor.length > 0 && (
          <span className="unit">
            {t('me.standsFor', { names: me.standsFor.map(p => p.name).join(t('list.comma')) })}
          </span>
        )}
        <Icon name="down" size="s" />
      </button>
    </Dropdown>
  )
}
