export const JotNote = (_props: { readonly place: string }) => null
