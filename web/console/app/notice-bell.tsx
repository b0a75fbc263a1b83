import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unreadQuery } from '../api/notices.ts'
import { t } from '../i18n/index.ts'

/** How much I have been told and not seen (CHECKLIST K61); nothing where there is nothing. */
export function NoticeBell() {
  const unread = useQuery(unreadQuery).data ?? 0
  return (
    <Link to="/notices" className="c-bell" aria-label={t('notice.unread', { n: unread })}>
      {t('notice.title')}
      {unread > 0 && <b className="nb">{unread > 99 ? '99+' : unread}</b>}
    </Link>
  )
}
