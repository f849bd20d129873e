/** 1 Monday to 7 Sunday, as the reader's own language begins its weeks. */
export const weekStartOf = (locale: string): number => {
  const of = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number }
    readonly weekInfo?: { readonly firstDay: number }
  }
  return of.getWeekInfo?.().firstDay ?? of.weekInfo?.firstDay ?? 1
}
