import { App } from 'antd'
import { queryClient } from '../api/queries.ts'
import { t } from '../i18n/index.ts'

/** After an act: says by its title that it is done, and reads anew what it may have changed, by the first word of the query's key. */
export function useActed(...changed: readonly string[]): (title: string) => void {
  const { message } = App.useApp()
  return title => {
    void message.success(t('act.done', { act: title }))
    for (const key of changed) void queryClient.invalidateQueries({ queryKey: [key] })
  }
}
